// Offline once opened, where the browser allows it: https with a certificate it trusts, or the machine itself.
export function keepWorker(): void {
  if (!isSecureContext || !('serviceWorker' in navigator)) return
  addEventListener('load', () => {
    navigator.serviceWorker.register('/k/worker.js', { scope: '/k/' }).then(async () => {
      const { active } = await navigator.serviceWorker.ready
      const files = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)
      active?.postMessage(files.filter((path) => path.startsWith('/k/assets/')), [])
    }, () => undefined)
  })
}
