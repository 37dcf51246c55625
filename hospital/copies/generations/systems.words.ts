// Words by which we recognise which system a line speaks of. Never shown; compared after folding.

/** 電子カルテ: five generations where others have three. SOURCE: guideline-6.0 Q&A */
export const recordWords = ['電子カルテ', '診療録', '電カル', 'カルテシステム', 'emr', 'ehr'] as const
/** 参照 of somebody else's records, and lists of paper ones, are no records of their own. */
export const otherThanRecords = ['紙カルテ', 'カルテ管理', 'カルテ庫', 'カルテ搬送', '電子カルテ参照'] as const
export const orderWords = ['オーダ', 'オーダー', 'オーダリング', 'cpoe'] as const
export const receiptWords = ['レセプト', 'レセコン', 'レセ電', '医事会計', '日レセ', 'orca'] as const
