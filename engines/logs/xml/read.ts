import type { Reading } from '../read.ts'
export async function readXml(_reading: Reading): Promise<void> {}
