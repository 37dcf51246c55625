// The inspector of content, as the seam wants it named.
import type { InspectorModule } from '../inspector.ts'

export const contentInspector: InspectorModule = { module: new URL('inspector.ts', import.meta.url).href }
