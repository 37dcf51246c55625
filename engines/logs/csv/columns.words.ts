// Column headers of log exports, as Windows and others write them. Recognised, never shown. Compared after folding.

/** Header → our field name. Event Viewer writes the first five; the rest is what PowerShell and others export. */
export const columnWords: Readonly<Record<string, string>> = {
  レベル: 'LevelText', level: 'Level', leveldisplayname: 'LevelText', entrytype: 'LevelText',
  キーワード: 'KeywordsText', keywords: 'Keywords', keywordsdisplaynames: 'KeywordsText',
  日付と時刻: 'TimeCreated', 'date and time': 'TimeCreated', timecreated: 'TimeCreated', timegenerated: 'TimeCreated',
  日時: 'TimeCreated',
  ソース: 'Provider_Name', source: 'Provider_Name', providername: 'Provider_Name', provider: 'Provider_Name',
  sourcename: 'Provider_Name',
  'イベント id': 'EventID', 'event id': 'EventID', eventid: 'EventID', id: 'EventID',
  タスクのカテゴリ: 'TaskText', 'task category': 'TaskText', taskdisplayname: 'TaskText',
  ログ: 'Channel', ログの名前: 'Channel', 'log name': 'Channel', log: 'Channel', logname: 'Channel', channel: 'Channel',
  コンピューター: 'Computer', コンピュータ: 'Computer', computer: 'Computer', machinename: 'Computer', computername: 'Computer',
  hostname: 'Computer',
  ユーザー: 'UserID', user: 'UserID', userid: 'UserID',
  オペコード: 'OpcodeText', opcodedisplayname: 'OpcodeText', opcode: 'Opcode', task: 'Task', version: 'Version',
  qualifiers: 'EventID_Qualifiers',
  recordid: 'EventRecordID', eventrecordid: 'EventRecordID', recordnumber: 'EventRecordID', index: 'EventRecordID',
  providerid: 'Provider_Guid', providerguid: 'Provider_Guid', processid: 'Execution_ProcessID',
  threadid: 'Execution_ThreadID',
  activityid: 'ActivityID', relatedactivityid: 'RelatedActivityID',
  message: 'RenderingInfo_Message', メッセージ: 'RenderingInfo_Message', 説明: 'RenderingInfo_Message',
  全般: 'RenderingInfo_Message',
}

/** Headers that say when a row was, in tables of any other program. */
export const timeWords: ReadonlySet<string> = new Set([
  'date', 'time', 'timestamp', 'datetime', '@timestamp', 'eventtime', 'event time', 'receive time', 'generated time',
  '日付', '時刻', '日時',
  '発生日時', '受信日時', 'ログ日時', 'date/time', 'logged time', 'created',
])
