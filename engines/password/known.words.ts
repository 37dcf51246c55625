// Passwords that attackers try first, roughly in that order: the ones every leak is full of, and what machines are delivered with.

export const worst = `
123456 password 12345678 qwerty 123456789 12345 1234 111111 1234567 1234567890 123123 abc123 admin administrator qwerty123 1q2w3e4r
iloveyou 000000 password1 letmein welcome monkey dragon football baseball sunshine princess master shadow superman batman login passw0rd
1q2w3e 1qaz2wsx qwertyuiop 654321 666666 555555 888888 7777777 987654321 112233 121212 123321 159753 147258369 789456123 1qazxsw2 zaq12wsx
asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qwe123 q1w2e3r4 qwer1234 asdf1234 aa123456 a123456 a1b2c3d4 abcd1234 abc12345 abcdef abcdefg pass1234
pass pass123 passwd passcode secret hello hello123 freedom whatever trustno1 hunter2 starwars michael jordan michelle jennifer charlie ashley
bailey daniel jessica thomas george jordan23 pepper ginger summer winter spring autumn flower lovely loveme internet computer killer soccer hockey
mustang access cheese cookie banana orange purple samsung google apple nintendo pokemon pikachu naruto sakura doraemon hellokitty
root toor user guest test test1234 test123 tester testing demo default changeme change temp temp123 temporary setup system manager operator
support service server oracle postgres mysql sqlserver sa backup scanner printer public private cisco juniper fortinet admin123 admin1234
administrator1 admin1 adminadmin rootroot superuser supervisor sysadmin webadmin monitor maint maintenance netscreen vpn vpnuser wifi
p@ssw0rd p@ssword pa$$w0rd pa$$word passw0rd1 password123 password12 password2 welcome1 welcome123 qwerty12 qwerty1 zaq1zaq1 qazwsxedc
1qaz2wsx3edc q1w2e3r4t5 1q2w3e4r5t 1234qwer asdfasdf qweasd qweasdzxc asdzxc 12qwaszx 123qwe 123abc 11111111 00000000 88888888 22222222 33333333
12341234 11223344 10203040 0123456789 01234567 9876543210 87654321 135792468 13579 24680 246810 102030 110110 131313 232323 696969 101010
aaaaaa aaaaaaaa abcabc asdasd zzzzzz xxxxxx qqqqqq loveyou love123 iloveu fuckyou fuckoff bitch money lucky angel junior buster daddy mommy
`

/** Words and digits that Japanese leaks are full of. */
export const worstInJapan = `
123456789a a12345678 asdfghjkl1 sakura1 sakura123 takahiro daisuke kazuki yuuki naoki tomoya hiroki takuya makoto kenji masashi
doraemon doraemon1 makimaki arashi arashi1105 0000 1111 1234 7777 pasuwado pasuwaado himitsu aikotoba kanrisha kanrisya kyouyou kyoyo
yoroshiku nekoneko inuinu mamamama papapapa momomomo hogehoge hoge piyopiyo fugafuga testtest usagi nurupo tanuki kitsune
gundam evangelion exile hanshin tigers giants yomiuri ichiro
`

/** Sentences that were printed so often that they are in every list; `_` stands where words are parted. */
export const famous = `
correct_horse_battery_staple the_quick_brown_fox to_be_or_not_to_be may_the_force_be_with_you open_sesame
`

/** What the machine was delivered with, and what an account of it is called: an invitation, whatever is put behind it. */
export const delivered = `
administrator admin root user guest test operator manager supervisor system default service support maint maintenance backup server
password passwd pass passwort kanri kanrisha kanrisya sysadmin superuser
`
