import { spawn } from 'node:child_process'

/** Asks the desktop to show an address. Where there is no desktop nothing happens: the address is printed anyway. */
export function openBrowser(url: string): void {
  const [command, options] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['explorer', [url]]
        : ['xdg-open', [url]]
  const child = spawn(command as string, options as string[], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
