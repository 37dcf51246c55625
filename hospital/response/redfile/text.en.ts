import type { ja } from './text.ja.ts'

export const en: Readonly<Record<keyof typeof ja, string>> = {
  'response.redfile-made': 'A new version of the red file was made.',
  'response.redfile-printed': 'The red file was printed and laid out.',
  'response.redfile-taken': 'One entry of the red file was taken in.',
  'response.redfile.order': 'Another version was made at the same moment. Try again.',
  'response.redfile.none': 'There is no such version of the red file.',
  'response.redfile.early': 'That is before this version was made. Check when it was printed.',
  'response.redfile.job.made': 'Version {version} of the red file was made ({pages} pages).',
  'response.redfile.job.same': 'Nothing in the red file has changed.',
  'response.redfile.result.large': 'The file is too large (up to {limit} kB). Choose the file made by "Save the result" in the red file.',
  'response.redfile.result.json': 'Cannot be read from about line {line}, character {column}. The file was cut off or changed. Save it again.',
  'response.redfile.result.other': 'This is not a result of the red file. Choose the .json file made by "Save the result".',
  'response.redfile.result.newer': 'This result has a newer form (version {v}). Update this server, then take it in.',
  'response.redfile.result.field': 'Entry {entry}: "{field}" is not right. Open the file as text and correct it, or type that entry by hand.',
  'response.redfile.result.whole': '"{field}" is not right. The file was changed. Save it again.',
  'response.redfile.result.twice': 'Entry {entry} has the same number as an earlier one. The file was changed.',
  'response.redfile.result.hospital': 'This is the result of another hospital ({hospital}).',
  'response.redfile.result.mode': 'This result is of a drill and the incident is not, or the other way round. Choose another incident.',
  'response.redfile.entry': 'Entry {entry} ({what}): {reason}',
  'response.redfile.entry.step': 'The step "{what}" is in no playbook of this incident. It was written into the timeline.',
}
