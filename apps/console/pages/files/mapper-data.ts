// What the mapper is told by the server: what columns can mean, and the mappings kept before.
import type { Data } from '../../api/client.ts'

export type Targets = Data<'mapper.targets'>['rows']
export type Profiles = Data<'mapper.profiles'>['rows']
