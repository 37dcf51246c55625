export const en = {
  'response.sheet-answered': 'Answers of a company from outside were recorded.',
  'response.line.company': '“{company}” was asked, and its answers recorded.',
} as const
