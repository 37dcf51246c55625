import type { ja } from './text.ja.ts'

export const en: Readonly<Record<keyof typeof ja, string>> = {
  'redfile.summary': 'Makes the red file (paper and USB stick) and checks its signature',
  'redfile.usage': 'Usage: kokoroe redfile COMMAND …',
  'redfile.exitCodes': 'Exit codes: 0 good / 1 changed or unsigned / 2 nobody told whose key / 64 usage / 74 the machine',
  'redfile.make.summary': 'Makes the red file, and puts what goes onto the stick into a folder',
  'redfile.make.help': 'Usage:\n  kokoroe redfile make --out FOLDER [--facility HOSPITAL] [--data FOLDER]\n\nStop the program (serve) first; while it runs, save from the page "Red file".\nThe same version is put out again where nothing changed. Files of the same names are overwritten.\nExit codes: 0 made / 64 usage / 74 the machine',
  'redfile.make.what': 'Give the folder with --out.',
  'redfile.make.which': 'Give one hospital with --facility: {facilities}',
  'redfile.make.done': 'Version {version} ({pages} pages) was put into `{path}`.',
  'redfile.check.summary': 'Tells whether the HTML of the red file is as it was signed',
  'redfile.check.help': 'Usage:\n  kokoroe redfile check FILE [--key KEY] [--json]\n\n  --key   the key of the hospital, from paper or screen; without it only the key inside the file is used\n  --json  puts the result out as JSON\n\nNeeds no server and no data.\nExit codes: 0 as signed with this key / 1 changed, unsigned, or another key / 2 fits, but nobody told whose key / 64 usage',
  'redfile.check.what': 'Give one HTML file (`{path}` cannot be checked).',
  'redfile.check.good': '`{path}` is as it was signed (version {version}, {facility}).',
  'redfile.check.unknownKey': '`{path}` is as signed with the key inside it (version {version}, {facility}). Compare with the printed key: {key}',
  'redfile.check.none': '`{path}` carries no signature. Do not use it.',
  'redfile.check.malformed': 'The signature of `{path}` cannot be read. Do not use it.',
  'redfile.check.changed': '`{path}` was changed after it was signed. Do not use it.',
  'redfile.check.otherKey': '`{path}` is signed with another key. Do not use it.',
}
