// What to do, Japanese: by check, and by duty where there is no check.
import type { Guidance } from '#hospital/principles/shape.ts'

export const guidanceJa: Readonly<Record<string, Guidance>> = {
  'example-check': {
    title: '点検の見本',
    why: 'なぜ大切かを、2文までで書きます。',
    monday: ['月曜の朝に何をするかを、押す場所や打つ文字まで書きます。'],
    cost: '費用と時間を書きます。',
    lesson: '公表された事例を、自分の言葉で書きます。事例がなければ、ないと書きます。',
  },
  '9-2': {
    title: '点検のない項目の見本',
    why: '何についての項目かを書きます。',
    monday: ['点検ができるまでの間に、手でできることを書きます。'],
    cost: '費用と時間を書きます。',
    lesson: '公表された事例を、自分の言葉で書きます。',
  },
}
