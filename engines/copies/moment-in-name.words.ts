// Days as people write them into names of folders and files.

/** 令和8年11月20日, R8.11.20, 平成31-04-30. The number alone may be 元 in the first year. */
export const eraInName =
  /(?:令和|平成|昭和|(?<![a-z])[rhs])\s?(?:\d{1,2}|元)(?:年|[.\-_/])\s?\d{1,2}(?:月|[.\-_/])\s?\d{1,2}日?/i

/** 2026年11月20日, 2026-11-20, 2026.11.20, 20261120; what follows may be a time: T0300, _03-00-00, 3時00分. */
export const dayInName =
  /(?<!\d)((?:19|20)\d\d)(?:[-_.]|年)?(0[1-9]|1[0-2]|(?<=年)[1-9](?=月))(?:[-_.]|月)?(0[1-9]|[12]\d|3[01]|(?<=月)[1-9](?=日))日?/

/** Directly behind a day. */
export const timeAfterDay =
  /^(?:[-_.t ]{0,3})([01]\d|2[0-3])(?:[-_.:h]|時)?([0-5]\d)(?:[-_.:m]|分)?([0-5]\d)?(?:s|秒)?(z)?(?!\d)/i
