// Words by which a text gives away or promises what it should not: looked for after folding, never shown.
import type { Watched } from './audiences.ts'

export const warningWords: Readonly<Partial<Record<Watched, readonly string[]>>> = {
  leak: [
    '漏れていません', '漏れていない', '漏れておりません', '漏えいしていません', '漏洩していません', '漏えいはありません', '漏洩はありません', '漏えいはない',
    '流出していません', '流出はありません', '流出しておりません', '外部に出ていません', '情報は無事', '情報は安全', '盗まれていません', 'no data leaked',
    'no data was leaked', 'data is safe',
  ],
  ransom: [
    '身代金', 'ランサム', '支払いま', '支払わ', '払いません', '要求額', '脅迫', '犯人', '攻撃者', '犯行声明', 'ransom', 'attacker', 'lockbit',
  ],
  password: ['パスワード', '暗証', 'password', 'passcode', 'pin:'],
  promise: ['必ず復旧', '必ず戻', '復旧します', '直ります', '復旧予定は', '復旧見込みは', 'will be restored by', 'will be back by'],
}
