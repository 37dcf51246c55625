// What lists of staff are called.
export const staffTitles = ['職員', '名簿', '在職', 'staff', 'employee', '社員'] as const
