// Vendors on the left, systems on the right, who keeps what running, and the outside lines between them. Pure: prints as it shows.
import { scalePoint } from 'd3-scale'
import { linkHorizontal } from 'd3-shape'

interface MapLine {
  readonly id: string
  readonly vendor: string
  readonly system: string | null
  readonly title: string
  readonly risky: boolean
}

interface VendorMapProps {
  readonly vendors: readonly { readonly id: string; readonly name: string }[]
  readonly systems: readonly { readonly id: string; readonly name: string }[]
  readonly links: readonly { readonly vendor: string; readonly system: string }[]
  readonly lines: readonly MapLine[]
  readonly label: string
}

const width = 900
const box = 250
const step = 56
const margin = 36

/** Where each box stands; both sides fill the height of the longer one. */
export function placeNodes(vendors: readonly string[], systems: readonly string[]) {
  const height = Math.max(vendors.length, systems.length, 1) * step + margin
  const spread = (ids: readonly string[]) => scalePoint(ids, [margin, height - margin]).padding(0.5)
  return { height, vendorAt: spread(vendors), systemAt: spread(systems) }
}

export function VendorMap({ vendors, systems, links, lines, label }: VendorMapProps) {
  const { height, vendorAt, systemAt } = placeNodes(vendors.map((one) => one.id), systems.map((one) => one.id))
  const path = linkHorizontal<unknown, [number, number]>()
  const between = (vendor: string, system: string, shift = 0) => path({
    source: [box, (vendorAt(vendor) ?? 0) + shift],
    target: [width - box, (systemAt(system) ?? 0) + shift],
  })
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label} className="w-full min-w-[44rem]">
      {links.map((link) => (
        <path key={`${link.vendor}:${link.system}`} d={between(link.vendor, link.system) ?? ''} className="fill-none stroke-edge" strokeWidth="1.5" />
      ))}
      {lines.map((line) => {
        const tone = line.risky ? 'stroke-fail' : 'stroke-accent'
        const at = vendorAt(line.vendor) ?? 0
        const d = line.system === null ? `M${box} ${at + 8}h60` : (between(line.vendor, line.system, 8) ?? '')
        return <path key={line.id} d={d} className={`fill-none ${tone}`} strokeWidth={line.risky ? 4 : 3} strokeDasharray={line.risky ? '2 6' : '10 5'} strokeLinecap="round"><title>{line.title}</title></path>
      })}
      {vendors.map((vendor) => <Box key={vendor.id} x={0} y={vendorAt(vendor.id) ?? 0} name={vendor.name} />)}
      {systems.map((system) => <Box key={system.id} x={width - box} y={systemAt(system.id) ?? 0} name={system.name} />)}
    </svg>
  )
}

function Box({ x, y, name }: { readonly x: number; readonly y: number; readonly name: string }) {
  const short = [...name].length > 14 ? `${[...name].slice(0, 13).join('')}…` : name
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect y={-20} width={box} height={40} rx={8} className="fill-raised stroke-edge" strokeWidth="1.5" />
      <text x={12} y={6} fontSize={16} className="fill-ink">{short}<title>{name}</title></text>
    </g>
  )
}
