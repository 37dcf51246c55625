// Sentences for rules without an explanation of their own: put together from stage, technique and level.
export const en = {
  'stage': 'This looks like {aim}.',
  'technique': 'The technique is “{name}”.',
  'noStage': 'This looks like something seen in attacks.',
  'level.critical': 'It hardly ever happens in ordinary work.',
  'level.high': 'It rarely happens in ordinary work.',
  'level.medium': 'It also happens in administration, so ask whether somebody can explain it.',
  'level.low': 'Mostly ordinary work. Take note when it comes together with other signs.',
  'level.informational': 'Not a problem by itself. A clue for those who investigate.',
  'correlation': 'Several events came together within a short time.',
} as const
