// Words around a company's name that do not make it another company. Compared after folding.

/** Legal forms, written out or as one sign (㈱ folds to (株)). */
export const companyForms = [
  '株式会社', '有限会社', '合同会社', '合資会社', '合名会社', '一般社団法人', '一般財団法人', '公益社団法人', '公益財団法人',
  '医療法人', '(株)', '(有)', '(同)', '(資)', '(名)', '(一社)', '(一財)', '(公社)', '(公財)', '(医)',
  'co.,ltd.', 'co., ltd.', 'co.ltd.', 'co.,ltd', 'ltd.', 'inc.', 'corp.', 'corporation', 'k.k.',
] as const

/** What hospitals write for "the domain" in lists made by hand. */
export const directoryWords = ['ad', 'activedirectory', 'active directory', 'ドメイン', 'domain', 'windowsドメイン', 'adドメイン'] as const
