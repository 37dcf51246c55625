// Who works on what: the four headings of the ministry's first response, and two that go on beside them.
export const lanes = [
  'hearing', // ヒアリング
  'cut', // 遮断
  'preserve', // 保全
  'vendors', // ベンダー紹介
  'care', // 診療継続
  'word', // 連絡・広報
] as const
export type Lane = (typeof lanes)[number]

/** 指揮, 記録, 連絡, システム, 診療継続, 広報: one person may hold several. */
export const responseRoles = ['lead', 'scribe', 'liaison', 'systems', 'care', 'press'] as const
export type ResponseRole = (typeof responseRoles)[number]
