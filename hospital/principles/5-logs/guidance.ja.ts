// What each part of duty 5 is about and what to do until software can tell, Japanese.
import type { Guidance } from '#hospital/principles/shape.ts'

export const guidanceJa: Readonly<Record<string, Guidance>> = {
  '5-1': {
    title: '攻撃の兆候',
    why: '攻撃者は入ってすぐには壊さず、何日もかけて広がります。その間の跡は、ログに残ります。',
    monday: [
      'サーバーで「イベント ビューアー」→「Windows ログ」→「セキュリティ」を開きます。',
      'イベントID 4625（ログオンの失敗）が夜中に続いていないか、1102（ログの消去）がないかを見ます。',
      '4720（アカウントの作成）と4732（グループへの追加）に、覚えのないものがないかを見ます。',
      '「すべてのイベントを名前を付けて保存」でevtxファイルに残します。',
    ],
    cost: '費用はかかりません。サーバー1台で10分です。',
    lesson: '岡山県精神科医療センター（2024年）では、管理者の権限を使って広がられました。管理者の知らない認証は、いちばんの兆候です。',
  },
}
