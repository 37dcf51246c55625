// What exported logs are called, and the headings of the event viewer's tables. Compared after folding.
export const applicationNames = ['application', 'アプリケーション'] as const
export const eventIdHeadings = ['イベント id', 'イベントid', 'event id', 'eventid', 'id'] as const
export const sourceHeadings = ['ソース', 'source', 'プロバイダー', 'providername'] as const
