// Sets light or dark before the first paint; an inline script would break the content-security policy.
const kept = localStorage.getItem('hearsay-theme')
const dark = kept === 'dark' || (kept !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
