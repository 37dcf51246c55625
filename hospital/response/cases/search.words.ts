// The long sign at the end of a word, which people write or leave out: サーバー is サーバ. Never shown.
export const lastLong = /ー(?![ぁ-ん])/g
