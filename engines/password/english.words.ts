// English words and names as people use them in passwords: the everyday few thousand are the first an attacker joins.

export const englishNames = `
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
brandon benjamin samuel frank gregory raymond alexander patrick jack dennis jerry tyler aaron jose henry adam douglas nathan peter zachary
kyle walter harold jeremy ethan carl keith roger gerald terry sean austin arthur lawrence jesse dylan bryan joe jordan billy bruce albert
willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell louis bobby philip johnny mary patricia jennifer linda
elizabeth barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda dorothy
melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley anna brenda pamela emma nicole helen samantha katherine
christine debra rachel carolyn janet catherine maria heather diane ruth julie olivia joyce virginia victoria kelly lauren christina joan
evelyn judith megan andrea cheryl hannah jacqueline martha gloria teresa ann sara madison frances kathryn janice jean alice abigail julia
judy sophia grace denise amber marilyn danielle beverly isabella theresa diana natalie brittany charlotte marie kayla alexis lori smith
johnson williams brown jones miller davis wilson anderson taylor moore jackson martin lee thompson white harris clark lewis robinson walker
young allen king wright hill green baker nelson carter mitchell roberts turner phillips campbell parker evans edwards collins stewart
`

export const englishPlaces = `
tokyo osaka kyoto nagoya sapporo fukuoka yokohama kobe hiroshima sendai okinawa hokkaido nara chiba saitama japan nippon nihon london paris
newyork america england france germany italy spain china korea canada australia brazil africa europe asia
`

export const englishPopular = `
love baby angel lovely sweet honey darling heart kiss forever lucky happy smile dream hope peace star moon sun sky rainbow sunshine
flower rose lily daisy cherry lemon apple banana orange grape peach melon strawberry blueberry chocolate cookie candy sugar coffee cheese
butter pizza sushi ramen curry burger cake cream juice milk water beer wine whisky vodka tiger lion bear wolf fox cat kitty kitten dog
puppy rabbit bunny horse monkey panda dragon snake eagle falcon hawk phoenix unicorn dolphin whale shark turtle frog bird duck chicken
penguin butterfly spider batman superman spiderman ironman hulk thor avengers marvel starwars yoda vader skywalker jedi matrix hobbit gandalf
frodo harry potter hogwarts disney mickey minnie donald goofy pluto mario luigi zelda link sonic pikachu pokemon naruto sasuke goku luffy
onepiece bleach gundam evangelion totoro ghibli conan hellokitty snoopy kumamon yankees giants tigers dragons hawks lions carp eagles soccer
football baseball basketball tennis golf hockey volleyball swimming running cycling guitar piano violin drum music metal rock jazz blues
queen beatles nirvana metallica eminem madonna elvis jackson gaga bieber sailormoon precure doraemon windows microsoft apple google
amazon yahoo facebook twitter instagram youtube android iphone galaxy samsung sony toyota honda nissan suzuki mazda subaru mitsubishi
ferrari porsche mercedes mustang corvette harley yamaha kawasaki nintendo playstation xbox minecraft fortnite warcraft ninja samurai
shogun geisha karate sumo judo king queen prince princess master lord knight warrior hunter killer ghost zombie vampire witch wizard magic
power energy thunder lightning storm fire ice snow winter summer spring autumn january february march april june july august september
october november december monday tuesday wednesday thursday friday saturday sunday christmas halloween easter birthday holiday vacation
red blue green yellow black white pink purple orange brown silver gold golden diamond ruby crystal pearl
`

export const englishHospital = `
hospital clinic medical medicine doctor nurse patient ward pharmacy surgery emergency health care healthcare center centre office
reception desk staff admin administrator user guest test password pass login secret access system server computer network internet
account manager operator support service backup database security private public default welcome hello letmein change office
cardio cancer dental radiology xray dicom karte rehab icu heart blood bone brain lung liver kidney vaccine virus corona covid
`

export const englishWords = `
able about above accept across action active actor actual address adult adventure advice afraid after again against age agency agent ago
agree ahead air airport album alcohol alien alive all allow almost alone along already also always amazing among amount ancient and anger
angle angry animal answer any anyone anything apart appear apron arch area arena argue arm army around arrive arrow art article artist ask
asleep atom attack attic aunt author auto avenue average avoid awake award away awful axis back bacon bad badge bag bake balance ball
balloon bamboo band bank bar bare bark barn base basic basket bath bathroom battery battle beach bean beard beast beat beautiful beauty
because become bed bedroom bee beef before begin behind believe bell belong below belt bench bend beside best better between bicycle big
bike bill bite bitter blade blame blanket blast blind block blond bloom blow board boat body boil bold bolt bomb book boot border boring
born borrow boss both bottle bottom bowl box boy brave bread break breakfast breath breeze brick bridge brief bright bring broken brother
brush bubble bucket buddy build bullet burn bus bush business busy button buy cabin cable cactus cage calculator call calm camel camera
camp can canal candle cannon canvas captain car carbon card cargo carpet carrot carry cart cartoon case cash castle catch cattle cause cave
ceiling cell century certain chain chair chalk champion chance change chapter charge chart chase cheap check cheer chef chest chicken
chief child children chimney chin choice choose circle circus city civil claim class clay clean clear clever click cliff climb clock close
cloth cloud clown club coach coal coast coat coconut code coin cold collar collect college color column comb come comfort comic common
company compass concert copper copy coral corn corner correct cost cotton couch country couple courage course court cousin cover cow
cradle craft crane crash crazy create credit crew cricket crime crisp critic cross crowd crown cruel cry cube culture cup cupboard curious
current curtain curve custom cut cycle dad damage dance danger dark data date daughter dawn day dead deal dear death debate decade decide
deep deer degree delay delight deliver demand dentist desert design desk dessert detail device devil dial diary dice diet different
dig digital dinner dirt dirty dish distance dive divide doll dollar donkey door double doubt down dozen draft drama draw drawer dress
drift drill drink drive drop dry dust duty each ear early earn earth east easy eat echo edge editor egg eight elbow election electric
elephant elevator else empire empty end enemy engine enjoy enough enter entire equal escape even evening event ever every evil exact
example excellent except excite exit expect expert explain express extra eye fabric face fact factory fail fair faith fall false fame
family famous fan fancy far farm farmer fashion fast fat father fault favor favorite fear feather feel fence festival fever few field
fifteen fight figure film final find finger finish firm first fish five fix flag flame flash flat flavor flight float floor flow fly foam
fog fold follow food fool foot force forest forget forgive fork form fortune forward fossil found fountain four frame free freedom
fresh friend frog from front frost frozen fruit fuel full fun funny furniture future galaxy game garage garden garlic gas gate gather
general gentle ghost giant gift ginger giraffe girl give glad glass globe glory glove glow glue goal goat god gone good goose gorilla
grab grain grand grandma grandpa grant grass gravity gray great grid grip ground group grow guard guess guide guitar gun guy habit hair
half hall ham hammer hand handle hang happen hard harbor harvest hat hate have hawk head hear heaven heavy height helicopter hello helmet
help her here hero hidden high hike him hint hip his history hit hobby hold hole hollow holy home honest honor hook horn horror hot hotel
hour house how huge human humor hundred hungry hurry hurt husband idea idle image impact important inch include index inside insect instead
invite iron island item jacket jail jam jar jeans jelly jewel job join joke journey joy judge jump jungle junior just kangaroo keep
kettle key keyboard kick kid kind kingdom kitchen kite knee knife knock know koala label labor lab ladder lady lake lamp land language
laptop large last late laugh laundry law lawn layer lazy lead leader leaf learn leather leave left leg legend leisure less lesson let
letter level liberty library lid lie life lift light like limit line lip liquid list listen little live lizard load loan lobster local
lock logic long look loop loose lord lose lost lot loud lounge lover low loyal luck luggage lunch machine mad magazine magnet mail main
make man mango manual many map maple marble march mark market marriage marry mask math matter maybe meal mean measure meat medal meet
member memory menu mercy mess message metal method middle midnight mighty military mill million mind mine minute mirror miss mistake mix
model modern moment money monster month mood more morning mosquito mother motion motor mountain mouse mouth move movie much mud muffin
mushroom must myself mystery myth nail name narrow nation nature near neck need needle neighbor neither nephew nerve nest net never new
news next nice nickel night nine noble nobody noise noodle normal north nose note nothing notice novel now number nut oak object ocean
octopus odd off offer often oil old olive omega once one onion only open opera option orbit orchard order organ other our out outside
oven over owl own owner oxygen oyster pack page pain paint pair palace palm pan paper parade parent park parrot part party pass past path
patrol pattern pause pay peanut pear pen pencil people perfect period permit person pet phone photo pick picnic picture piece pig
pigeon pilot pin pioneer pipe pirate place plain plan plane planet plant plastic plate play player please pleasure plenty plug pocket poem
poet point poison polar police polite pond pony pool poor popular port position post potato powder practice pray prefer present president
press pretty price pride priest print prison prize problem process produce profit program project promise proof protect proud public pull
pulse pump pumpkin punch pupil pure push put puzzle pyramid quality quarter question quick quiet quit quite race radar radio rail rain
raise ranch random range rare rat raven reach read ready real reason recipe record recycle refuse region relax remember remote rent repair
repeat report rescue rest result return reward rhythm ribbon rice rich ride right ring rise risk river road roast robot rocket roll
roof room rope rotten rough round route royal rubber rule run rush sad saddle safe sail salad salmon salt same sample sand sandal sandwich
sauce save say scale scarf scene school science scissors scorpion screen script sea seal search season seat second section seed seek sell
send senior sense sentence serious seven shade shadow shake shall shape share sharp she sheep sheet shelf shell shield shine ship shirt
shock shoe shoot shop shore short shoulder shout show shower shrimp shut shy sick side sign signal silent silk silly simple since sing
single sister sit six size skate sketch ski skill skin skirt skull sleep slice slide slim slow small smart smell smoke smooth snack snail
soap social sock soda sofa soft soil soldier solid solution some someone something son song soon sorry sort soul sound soup south space
spark speak special speed spell spend spice spin spirit split spoon sport spot square squirrel stable stage stair stamp stand
staple start state station stay steak steal steam steel step stick still stomach stone stop store story stove strange straw stream street
strength stress strike string strong student studio study stuff style subject subway success such sudden suit suitcase sunny sunset super
supper sure surf surprise swallow swamp swan swear sweat swim swing switch sword symbol table tail take talent talk tall tank tape target
task taste taxi tea teach teacher team tear teeth telephone tell temple ten tent term thank that the theater theme then theory there
they thick thief thin thing think third thirsty this thousand three throat throne through throw thumb ticket tide tie tight time tin tiny
tip tire tired title toast tobacco today toe together toilet token tomato tomorrow tone tongue tonight tool tooth top topic torch tornado
total touch tough tour toward towel tower town toy track trade traffic train travel treasure treat tree trend trial triangle tribe trick
trip trophy trouble truck true trumpet trust truth try tube tulip tuna tunnel turkey turn twelve twenty twice twin two type ugly
umbrella uncle under uniform union unique universe until upper upset urban use useful usual valley value van vanilla vegetable vehicle
velvet verb very vessel victory video view village vintage visit vital voice volcano vote wagon wait wake walk wall wallet walnut want war
warm warning wash wasp waste watch wave wax way weak wealth weapon wear weather web wedding week weekend weight weird well west wet what
wheat wheel when where which whisper whistle who whole why wide wife wild will win wind window wing wire wise wish with within without
woman women wonder wood wool word work worker world worm worry worth wrap wreck write wrong yard year yes yesterday yet yogurt you your
youth zebra zero zone zoo a i am an are as at be but by did do does for get go got had has he if in into is it its me my no nor not of
off on or she so than their them these those to too up us was we went were would could should
`
