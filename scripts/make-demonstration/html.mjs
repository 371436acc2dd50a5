// Complete pages as an outlet's site serves them: menu, JSON-LD, article, asides, comments, footer.

/** Escapes text for HTML and XML. */
export const escapeMarkup = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')

const list = (items) => items.map((item) => `<li><a href="#">${escapeMarkup(item)}</a></li>`).join('')

/** One block as markup; a photograph's caption stands in a figure. */
export function blockMarkup({ kind, text }) {
  const words = escapeMarkup(text)
  switch (kind) {
    case 'title':
      return `<h1>${words}</h1>`
    case 'deck':
      return `<h2 class="deck">${words}</h2>`
    case 'heading':
      return `<h2>${words}</h2>`
    case 'byline':
      return `<p class="byline">${words}</p>`
    case 'caption':
      return `<figure><img src="/photo.jpg" alt=""><figcaption>${words}</figcaption></figure>`
    case 'related':
      return `<p class="related"><a href="#">${words}</a></p>`
    case 'newsletter':
    case 'comments':
    case 'nav':
      return `<div class="${kind}">${words}</div>`
    case 'credit':
      return `<p class="credit">${words}</p>`
    default:
      return `<p>${words}</p>`
  }
}

/** A whole page. */
export function htmlPage(report) {
  const { outlet } = report
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: report.title,
    datePublished: report.date,
    ...(report.updated && { dateModified: report.updated }),
    ...(report.author && { author: { '@type': 'Person', name: report.author } }),
    publisher: { '@type': 'Organization', name: outlet.name },
    mainEntityOfPage: report.url,
  }
  return `<!doctype html>
<html lang="${report.language ?? 'en'}">
<head>
<meta charset="utf-8">
<title>${escapeMarkup(report.title)} | ${escapeMarkup(outlet.name)}</title>
<link rel="canonical" href="${report.url}">
<meta property="og:site_name" content="${escapeMarkup(outlet.name)}">
<meta property="og:title" content="${escapeMarkup(report.title)}">
<meta property="og:type" content="article">
<meta property="article:published_time" content="${report.date}">
<script type="application/ld+json">${JSON.stringify(data).replace(/</g, '\\u003c')}</script>
</head>
<body>
<header><a href="/">${escapeMarkup(outlet.name)}</a>
<nav><ul>${list(outlet.menu)}</ul></nav></header>
<main>
<article>
${report.blocks.map(blockMarkup).join('\n')}
</article>
<aside><h3>Most read</h3><ul>${list(outlet.mostRead)}</ul></aside>
</main>
<footer><p>${escapeMarkup(outlet.footer)}</p></footer>
</body>
</html>
`
}
