// Sentences of the watch.
export const en = {
  'watch.settings.tooLong': 'The settings are too long (up to 256 KB).',
  'watch.settings.notYaml': 'Line {line}, column {column} of the settings is not YAML. Check indentation and signs.',
  'watch.settings.unknown': 'There is something unknown in `{place}` of the settings. Check the spelling or remove it.',
  'watch.settings.unfit': 'The value of `{place}` in the settings cannot be used. See the example in docs/formats/backup-watch.md.',
  'watch.settings.twice': 'Two repositories are called `{name}`. Give one of them another name.',
} as const
