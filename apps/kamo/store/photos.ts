// Photos on the device, by report and number, in IndexedDB; where that is refused, only as long as the page is open.
const memory = new Map<string, Blob>()

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open('kamo', 1)
    asked.onupgradeneeded = () => asked.result.createObjectStore('photos')
    asked.onsuccess = () => resolve(asked.result)
    asked.onerror = () => reject(asked.error ?? new Error('storage'))
    asked.onblocked = () => reject(new Error('blocked'))
  })
}

async function inStore<T>(mode: IDBTransactionMode, use: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const db = await open()
  try {
    return await new Promise<T>((resolve, reject) => {
      const work = db.transaction('photos', mode)
      const asked = use(work.objectStore('photos'))
      work.oncomplete = () => resolve(asked.result)
      work.onabort = () => reject(work.error ?? new Error('storage'))
      work.onerror = () => reject(work.error ?? new Error('storage'))
    })
  } finally {
    db.close()
  }
}

/** Whether it will still be there when the page is opened again. */
export async function keepPhoto(key: string, photo: Blob): Promise<boolean> {
  memory.set(key, photo)
  try {
    // Bytes, because some browsers cannot keep a Blob in private windows.
    const bytes = await photo.arrayBuffer()
    await inStore('readwrite', (store) => store.put(bytes, key))
    return true
  } catch {
    return false
  }
}

export async function keptPhoto(key: string): Promise<Blob | null> {
  const here = memory.get(key)
  if (here) return here
  try {
    const bytes: unknown = await inStore('readonly', (store) => store.get(key))
    return bytes instanceof ArrayBuffer ? new Blob([bytes], { type: 'image/jpeg' }) : null
  } catch {
    return null
  }
}

export async function forgetPhoto(key: string): Promise<void> {
  memory.delete(key)
  await inStore('readwrite', (store) => store.delete(key)).catch(() => undefined)
}
