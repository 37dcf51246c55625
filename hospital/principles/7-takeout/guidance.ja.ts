// What each part of duty 7 is about and what to do until software can tell, Japanese.
import type { Guidance } from '#hospital/principles/shape.ts'

export const guidanceJa: Readonly<Record<string, Guidance>> = {
  '7-1': {
    title: '持ち出しと持ち込み',
    why: 'USBメモリの紛失は漏えいになり、外で使ったUSBメモリはウイルスを持ち帰ります。',
    monday: [
      '部署にあるUSBメモリを集めて数え、番号の札を付けます。',
      '持ち出しの紙（だれが・何を・いつ返すか）を置き、今日から書きます。',
      '私物のUSBメモリは使わないよう、朝礼で伝えます。',
      '他院の画像CDは、つながっていない端末で検査してから取り込みます。',
    ],
    cost: '費用はかかりません。暗号化できるUSBメモリは1本数千円です。',
    lesson: '宇陀市立病院（2018年）では、閉じているはずのネットワークが、決まりに反して外とつながれていました。',
  },
}
