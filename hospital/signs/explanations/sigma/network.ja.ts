// FortiGate と Linux の機器の兆候。
export const ja = {
  fortiAdmin: 'FortiGate（外との境目の機器）に、管理者が加えられました。作業でなければ、入口ごと乗っ取られています。',
  fortiUser: 'FortiGate に、利用者やグループの変更がありました。外から入れる人が増えていないかを確かめてください。',
  fortiPolicy: 'FortiGate の通信の決まりやVPNの設定が変えられました。ベンダーの作業と合うかを確かめてください。',
  linuxShell: 'Linuxの機器で、攻撃でよく見る命令が打たれました。サーバーの管理者に、作業かどうかを聞いてください。',
  linuxDefence: 'Linuxの機器で、守りのしくみが止められました。',
  linuxError: 'Linuxのサービスが、攻撃のときによく出る誤りを記録しました。故障のこともあります。',
} as const
