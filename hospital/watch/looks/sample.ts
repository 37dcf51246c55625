// A few files of the newest generation, brought back and compared.
import { bringBackSample } from '../steps/sample.ts'
import type { Look } from './look.ts'

const mostSamples = 10

export const sample: Look = async (looking, { samples }) => {
  const { settings, reader, night, place: { scratch } } = looking
  const [newest] = looking.newestFirst()
  if (newest === undefined || looking.stopped) return {}
  const limits = { files: settings.sampleFiles, bytes: settings.sampleMegabytes * 1_000_000, scratch }
  const back = await bringBackSample(reader, newest.id, limits, night.now(), night.run)
  return looking.heard('sample', back) && back.value ? { samples: [back.value, ...samples].slice(0, mostSamples) } : {}
}
