// What the client says when the server does not, in Japanese (the source).
export const ja = {
  unreachable: 'サーバーにつながりません。サーバーの電源と、この端末のネットワークを確かめて、もう一度お試しください。',
  broken: 'サーバーの中で問題が起きました。しばらく待ってから、もう一度お試しください。続くときは管理者に知らせてください。',
  refused: 'この操作は受け付けられませんでした。画面を開き直して、もう一度お試しください。',
  tooMany: '短い間に何度も試されたため、しばらく受け付けません。数分待ってからお試しください。',
} as const
