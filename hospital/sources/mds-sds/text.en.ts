// What this source says to people, English.
import type { ja } from './text.ja.ts'

export const en: { readonly [K in keyof typeof ja]: string } = {
  'mds-sds.title': 'Answers on MDS/SDS',
  'mds-sds.how':
    'The MDS or SDS checklist as the maker or service provider filled it in (Excel or CSV). The form belongs to JAHIS and is not part of this product: ask the vendor for it. Lines above the table should name the maker and the product.',
  'mds-sds.by-answers': 'Recognised as questions and answers of MDS/SDS.',
  'mds-sds.no-vendor':
    'It does not say whose answers these are. Add lines with 製造業者 (maker) and 製品名 (product) above the table and import again.',
  'mds-sds.form-unclear':
    'Whether it is MDS or SDS is not said; it was read as MDS. If it is SDS, write SDS into the file name and import again.',
  'mds-sds.answer-unreadable': 'The answer is none of yes, no and not applicable. Correct it and import again.',
  'mds-sds.no-answers': 'Not read: no columns with questions and answers were found. Check the headings.',
}
