import { describe, expect, it } from 'vitest'
import { collectText } from './testing/collect.ts'

const header = async (text: string, options = {}) => (await collectText(text, options)).header

describe('findHeader', () => {
  it('takes the first row of a plain table', async () => {
    expect(await header('ID,氏名\n1,山田\n')).toEqual({ type: 'header', row: 1, names: ['ID', '氏名'] })
  })

  it('takes it also when all columns are text, and when there is nothing below', async () => {
    expect((await header('氏名,部署\n山田,外来\n佐藤,看護部\n'))?.names).toEqual(['氏名', '部署'])
    const { header: alone, codes } = await collectText('氏名,部署\n')
    expect([alone?.row, codes]).toEqual([1, ['no-rows']])
  })

  it('looks below titles and dates', async () => {
    const text = '令和8年度 職員名簿,,,\n,,,2026/11/20 現在\n\n職員番号,氏名,部署,採用日\n1,山田,外来,2019/4/1\n2,佐藤,外来,2019/4/1\n'
    const { header: found, rows } = await collectText(text)
    expect(found).toMatchObject({ row: 4, names: ['職員番号', '氏名', '部署', '採用日'] })
    expect(rows.map(row => row.row)).toEqual([5, 6])
  })

  it('looks below a title beside a date', async () => {
    expect((await header('職員一覧,,,2026/11/20現在\n\n番号,氏名,部署,退職日\n1,山田,外来,\n'))?.row).toBe(3)
  })

  it('joins two rows of groups and names', async () => {
    const text = '職員番号,氏名,,連絡先,,備考\n,姓,名,電話,メール,\n1,山田,太郎,03-1234-5678,a@b.jp,x\n2,佐藤,花子,03-1234-9999,c@d.jp,\n'
    const { header: found, cells } = await collectText(text)
    expect(found?.names).toEqual(['職員番号', '氏名 姓', '氏名 名', '連絡先 電話', '連絡先 メール', '備考'])
    expect(cells).toHaveLength(2)
  })

  it('does not take a row of data for a second header', async () => {
    expect((await collectText('番号,氏名,,備考\n1,山田,x,y\n2,佐藤,z,w\n')).cells).toHaveLength(2)
    expect((await collectText('氏名,,備考\n山田,看護,長い\n佐藤,外来,短い\n')).cells).toHaveLength(2)
  })

  it('numbers the columns of a table without header, and says so', async () => {
    const { header: found, cells, codes } = await collectText('1,山田,2026/1/1\n2,佐藤,2026/1/2\n')
    expect(found).toMatchObject({ row: 0, names: ['1', '2', '3'] })
    expect(cells).toHaveLength(2)
    expect(codes).toEqual(['header-missing'])
  })

  it('takes the row it is told', async () => {
    expect(await header('a,b\nc,d\n1,2\n', { headerRow: 2 })).toMatchObject({ row: 2, names: ['c', 'd'] })
    expect((await collectText('a,b\nc,d\n', { headerRow: 0 })).cells).toEqual([['a', 'b'], ['c', 'd']])
  })
})
