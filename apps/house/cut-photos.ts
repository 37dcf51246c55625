// Photographs of where to cut, with their bytes, for paper: as many as a binder can carry.
import { photoTypes } from '#hospital/response/cuts/acts/photo.ts'
import { cutPhotos } from '#hospital/response/cuts/read.ts'
import type { CutPhoto } from '#hospital/binder/report.ts'
import type { Kernel } from '#hospital/kernel/kernel.ts'

/** All of them together; what is beyond comes without its bytes, so that the paper can say so. */
const usually = 40 * 1024 * 1024

export async function cutPhotosOf(kernel: Kernel, facility: string, mostBytes = usually): Promise<readonly CutPhoto[]> {
  const rows = await kernel.read(facility, cutPhotos)
  const found: CutPhoto[] = []
  let left = mostBytes
  for (const { point, file, type: told, words } of rows) {
    const type = photoTypes.find((one) => one === told)
    const size = (await kernel.files.find(facility, file))?.size
    if (size === undefined || type === undefined) continue
    if (size > left) {
      found.push({ point, type, words, bytes: new Uint8Array() })
      continue
    }
    const content = await kernel.files.open(facility, file)
    if (!content) continue
    left -= size
    found.push({ point, type, words, bytes: Buffer.concat(await Array.fromAsync(content)) })
  }
  return found
}
