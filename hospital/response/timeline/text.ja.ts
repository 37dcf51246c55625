export const ja = {
  'response.told': '経過に書き加えました。',
  'response.when.ahead': '「起きた時刻」が今より先になっています。時刻を確かめてください。',
} as const
