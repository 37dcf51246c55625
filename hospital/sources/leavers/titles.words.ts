// What lists of leavers are called.
export const leaversTitles = ['退職', '離職', '退社', 'leaver', 'resign', 'terminat'] as const
