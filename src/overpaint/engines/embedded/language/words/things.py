"""Things that pictures show.

Many are known only so that a refusal can say what it is that was understood and is not done.
"""

from overpaint.engines.embedded.language.kinds import Kind

THINGS: dict[Kind, str] = {
    Kind.accessory: """
        necklace | hat | cap | glasses | sunglasses | earrings | earring | scarf | bag | handbag | tie
        bow tie | watch | ring | belt | crown | helmet | mask | gloves | backpack | bracelet | beanie
        headphones | shoes | sneakers | boots | ties | necktie | purse | hair tie | hair band | hair clip | scrunchie | headscarf | shoe | sandals | heels | high heels
        slippers | hats | bags | scarves | sunnies | brooch | ribbon | bow | headband | hairband | wallet
        suitcase | luggage | veil
        项链 | 帽子 | 眼镜 | 墨镜 | 太阳镜 | 耳环 | 围巾 | 包 | 包包 | 手提包 | 领带 | 领结 | 手表 | 戒指
        腰带 | 皇冠 | 头盔 | 口罩 | 面具 | 手套 | 背包 | 手链 | 耳机 | 鞋 | 鞋子 | 帽 | 鞋带 | 球鞋 | 运动鞋
        高跟鞋 | 凉鞋 | 皮鞋 | 靴子 | 拖鞋 | 丝巾 | 红领巾 | 发卡 | 发带 | 蝴蝶结 | 钱包 | 行李箱 | 书包
        双肩包 | 胸针 | 面纱 | 皮带 | 手镯 | 耳钉 | 箱子
    """,
    Kind.object: """
        object | objects | car | cars | ball | balloon | balloons | cup | mug | saucer | bottle | glass | dog
        cat | puppy | kitten | animal | animals | bird | birds | horse | fish | cow | elephant | lion | tiger
        bear | rabbit | butterfly | dragon | unicorn | monkey | tree | flower | flowers | grass | leaf
        leaves | plant | plants | sofa | couch | chair | table | desk | bed | lamp | door | window | windows
        wall | floor | ceiling | roof | house | building | buildings | tower | fence | road | bench | bus
        truck | bike | bicycle | motorcycle | train | boat | ship | plane | airplane | aeroplane | rocket
        phone | laptop | computer | keyboard | television | tv | book | books | pen | paper | box | umbrella
        flag | food | cake | pizza | burger | fruit | apple | banana | lemon | coffee | tea | plate of food
        bowl | spoon | fork | knife | candle | clock | vase | curtain | carpet | pillow | blanket | toy | doll
        robot | sun | cloud | water | pool | stone | rock | rocks | sand | fire | smoke | reflection
        watermark | logo | icon | emoji | stamp | date stamp | timestamp | sofa bed | pants | trousers | jeans
        skirt | shorts | socks | wheel | wheels | hood | background people | passersby | crowd | bystanders
        tourists | wire | wires | power lines | trash | spot | stain | scratch | scratches | corner object
        christmas tree | santa | ghost | angel | wings | tail | heart | qr code | sofa cushion | bear toy
        teddy bear | teddy | guitar | piano | snowman | pumpkin | rose flower | bouquet | shadow | shadows
        highlights | midtones | corners | edge | corner | sofas | couches | chairs | mugs | bin | bins
        trash can | garbage can | dustbin | duck | rubber duck | cab | taxi | van | scooter | tent | statue
        kite | marble | cube | disc | triangle | dot | rectangle | star shape | blob | mark | flower pot | pot
        pan | kettle | teapot | lantern | lantern light | bulb | light bulb | traffic light | traffic cone
        cone | mailbox | hydrant | fire hydrant | ladder | bucket | barrel | basket | crate | tray
        plate with | dish | jar | straw | cupcake | cookie | donut | doughnut | bread | egg | eggs
        strawberry | strawberries | cherry | cherries | tomato | pepper | carrot | orange fruit | grape
        grapes | melon | watermelon | pear | mango | ice cream | candy | lollipop | chair cushion | cushion
        rug | towel | mat | stool | armchair | shelf | bookshelf | cabinet | drawer | fridge | oven | sink
        bathtub | pen holder | pencil case | notebook | notepad | eraser | ruler | scissors | tape | key
        keys | lock | bell | whistle | drum | violin | trumpet | racket | bat | skateboard | surfboard | ski
        skis | sled | helmet light | football | basketball | tennis ball | baseball | beach ball | parasol
        deck chair | swing | sandcastle | starfish | whale | shark | dolphin | turtle | frog | snake | spider
        bee | fly | insect | bug | ant | penguin | pigeon | seagull | owl | parrot | swan | goose | chicken
        hen | rooster | sheep | goat | pig | fox | wolf | deer | squirrel | mouse | rat | tractor
        truck trailer | caravan | helicopter | drone | balloon string | crane | bridge railing | railing
        pole | poles | post | lamp post | street light | streetlight | billboard pole | cable | cables | hose
        pipe | rope | chain | hook | nail | screw | tool | hammer | shovel | broom | mop | vacuum | fan
        heater | radiator | printer | monitor | mouse pad | tablet | ipad | iphone | speaker | microphone
        headset | lens | tripod | plant pot | cactus | bush | hedge | tulip | tulips | sunflower | daisy
        lily | roses | petals | branch | trunk | log | mushroom | leaf pile | puddle | ice cube | snowball
        dinosaur | alien | monster | fairy | knight | ninja | pirate | zombie | soldier | castle toy
        lego brick | brick | bricks | tile floor | gnome | scarecrow | photobomber | photobombers | tourist
        stranger | strangers | passerby | bystander | pedestrian | pedestrians | people in background
        date mark | cord | finger | thumb | lens flare | flare | dust | dirt | crumbs | bucket hat | seat
        soda can | beer can | tin can | flip flop | flip flops | parking lot | car seat | handle | lid | cap lid | label sticker | petal | feather | egg yolk | shoelace | buoy
        anchor | paddle | canoe | kayak | yacht | sailboat | ferry | submarine | spaceship | ufo | meteor
        comet | planet | earth | lightsaber | sword | shield | gun | bow and arrow | balloon animal | pinwheel
        dice | chess piece | card deck | puzzle | crayon box | thing on | seashell | camera | circle
        hedgehog | otter | raccoon | kangaroo | koala | panda | zebra | giraffe | camel | donkey | bull | calf
        lamb | foal | crab | lobster | octopus | jellyfish | seal | peacock | flamingo | eagle | hawk | crow
        raven | sparrow | bat toy | lizard | crocodile | hippo | rhino | moth | ladybug | worm | snail
        beetle | wasp | mosquito | hammock | gazebo | pergola | fountain | billboard sign | windmill
        lighthouse | barn | shed | cottage | cabin | hut | gate | chimney | porch | balcony | stairs
        escalator | elevator | pillar | column post | arch | dome | crane truck | forklift
        excavator | bulldozer | ambulance | fire truck | police car | jeep | suv | minivan | pickup
        pickup truck | limousine | tram | trolley | cart | shopping cart | wheelbarrow | stroller | pram
        wheelchair | rickshaw | raft | dinghy | gondola | balloon basket | hot air balloon | blimp | glider
        parachute | satellite | telescope | binoculars | microscope | globe | map | compass | hourglass
        alarm clock | wristwatch | calculator | stapler | paperclip | envelope | parcel | package box
        cardboard box | jug | pitcher | carafe | flask | thermos | tumbler | wine glass | champagne glass
        teacup | coffee cup | pie | pancake | waffle | croissant | bagel | sandwich | hot dog | fries | taco
        sushi | noodles | rice | soup | salad | cheese | butter | jam | honey | milk | juice | soda | beer
        wine | pineapple | kiwi | plums | apricot | blueberry | raspberry | avocado | cucumber | lettuce
        cabbage | broccoli | cauliflower | onion | garlic | potato | eggplant | corn | bean | peas | nut
        walnut | almond | walking stick | cane | crutch | ball pit | trampoline | seesaw | jungle gym
        merry go round | carousel | ferris wheel | roller coaster | tricycle | unicycle | snowboard
        hockey stick | golf club | golf ball | bowling ball | volleyball | rugby ball | dumbbell | kettlebell
        yoga mat | tent pole | campfire | bonfire | firework | lampshade | chandelier | ceiling fan | doormat
        coat rack | hanger | iron | ironing board | washing machine | dryer | dishwasher | microwave | toaster
        blender | mixer | teaspoon | ladle | spatula | cutting board | napkin | tablecloth | placemat | wreath
        garland | ornament | bauble | gift | present | gift box | candle holder | photo frame | picture frame
        painting on wall | mirror ball | canopy | awning roof | fire escape | satellite dish | antenna
        wind turbine | solar panel | water tower | silo | haystack | scaffold | scaffolding | barrier
        bollard | manhole cover | drain | gutter | curb | sidewalk | pavement | crosswalk | bike rack
        parking meter | vending machine | kiosk | booth | stall | market stall | vendor cart
        magnet | boa | extinguisher | collar | leash | goggles | roller | machine | espresso
        coffee machine | foam | treadmill | exercise bike | punching bag | jump rope | hula hoop | frisbee
        boomerang | yo yo | slingshot | dartboard | billiard ball | goalpost | hoop | stadium seat
        bleacher | trophy | medal | rosette | flagpole | streamer | confetti | party hat | pinata | sparkler
        ashtray | cigarette | cigar | vape | matchbox | torch | flashlight | headlamp | lamppost
        fairy lights | string lights | disco ball | projector | remote control | charger | power bank
        extension cord | plug | socket | outlet | thermostat | router | modem | usb stick | hard drive
        webcam | joystick | controller | game controller | console | headphones case | earbuds | airpods
        smartwatch | telephone | walkie talkie | radio | record player | turntable | vinyl | cassette
        boombox | amplifier | harmonica | flute | clarinet | saxophone | trombone | tuba | accordion | banjo
        ukulele | cello | harp | drum kit | cymbal | tambourine | xylophone | maracas
        triangle instrument | music stand | metronome | bookcase | nightstand | dresser | wardrobe | closet
        hanger rack | shoe rack | coat stand | ottoman | footstool | beanbag | recliner | rocking chair
        swivel chair | office chair | highchair | high chair | crib | cradle | playpen | bunk bed | mattress
        duvet | comforter | bedspread | bedsheet | pillowcase | headboard | curtain rod | blinds | shutter
        shutters | windowsill | mantel | fireplace | firewood | doorknob | doorbell | doorframe | keyhole
        padlock | hinge | picture hook | vase stand | planter | flowerpot | watering can | hosepipe
        sprinkler | rake | hoe | spade | trowel | lawnmower | lawn mower | hedge trimmer | chainsaw | saw
        drill | screwdriver | wrench | pliers | spanner | toolbox | sander | workbench | sawhorse
        stepladder | step ladder | bucket of paint | paint can | paintbrush | paint roller | easel
        canvas print | palette knife | marker | highlighter | felt tip | sharpie | glue | tape measure
        protractor | clipboard | binder | folder | file folder | filing cabinet | paper bag | shopping bag
        gift bag | tote bag | tote | duffel bag | duffel | gym bag | sleeping bag | picnic basket | ice box
        cool box | lunchbox | lunch box | sippy cup | baby bottle | pacifier | dummy | rattle | bib
        diaper | nappy | baby carrier | teether | mobile toy | rocking horse | dollhouse | action figure
        train set | rubber ball | spinning top | marble run | jigsaw | board game | playing card | domino
        chessboard | rubiks cube | slinky | stuffed animal | plushie | plush toy | soft toy | puppet
        marionette | saucepan | frying pan | skillet | wok | casserole | roasting tin | baking tray
        cake stand | cake tin | biscuit tin | breadbasket | gravy boat | salt shaker | pepper mill
        spice rack | coaster | corkscrew | bottle opener | can opener | peeler | grater | whisk
        rolling pin | colander | sieve | strainer | funnel | measuring cup | measuring jug | kitchen scale
        oven mitt | oven glove | apron | dishcloth | sponge | dish rack | dish soap | soap | soap dispenser
        toothbrush | toothpaste | mouthwash | hairbrush | comb | razor | shaver | tweezers | nail polish
        perfume | perfume bottle | cologne | shampoo | lotion | sunscreen bottle | toilet | toilet paper
        toilet brush | plunger | bath mat | shower curtain | showerhead | faucet | basin | washbasin
        laundry basket | laundry hamper | clothesline | clothespin | clothes line | drying rack | dustpan
        duster | feather duster | trashcan | trash bag | garbage bag | bin bag | recycling bin | wheelie bin
        dumpster | compost bin | lorry | semi truck | tanker | trailer | camper | camper van | motorhome
        rv | bus shelter | hearse | convertible | coupe | sedan | hatchback | station wagon | estate car
        sports car | race car | racing car | go kart | kart | golf cart | quad bike | quad | atv
        snowmobile | jet ski | speedboat | motorboat | rowboat | rowing boat | paddleboard | paddle board
        pedalo | houseboat | barge | tugboat | cruise ship | cargo ship | container | shipping container
        pier post | lifebuoy | life buoy | life ring | lifeboat | life jacket | life vest | mast | sail
        flipper | fins | snorkel | diving mask | wetsuit top | oxygen tank | fishing rod | fishing net
        hot tub | jacuzzi | diving board | pool float | pool noodle | inflatable | inflatable ring
        rubber ring | lilo | air mattress | swim ring | water slide | sandbox | sandpit | climbing frame
        monkey bars | picnic table | picnic blanket | bbq | barbecue | grill | fire pit | patio heater
        garden chair | garden table | sunbed | sun lounger | lounger | deckchair | sunshade | beach umbrella
        beach towel | beach bag | beach chair | windbreak | garden hose | garden gnome | birdhouse
        bird bath | birdbath | bird feeder | birdcage | bird cage | doghouse | kennel | scratching post
        litter box | fish tank | aquarium | fishbowl | hamster wheel | hutch | chicken coop | coop | beehive
        trough | hay bale | saddle | horseshoe | stable | wagon | carriage | sleigh | number board
        speed bump | road marking | zebra crossing | manhole | storm drain | street lamp | streetlamp
        guardrail | guard rail | handrail | banister | fencepost | picket | trellis | archway | gatepost
        letter box | postbox | newsstand | news stand | hot dog stand | ice cream van | ice cream truck
        turnstile | ticket machine | atm | cash machine | cash register | shopping trolley | pallet
        traffic barrier | barricade | caution tape | police tape | crane arm | cement mixer | concrete mixer
        digger | backhoe | steamroller | pothole | aerial | weathervane | weather vane | rooftop tank
        solar panels | air conditioner | ac unit | pipework | drainpipe | downspout | skylight | dormer
        turret | spire | steeple | minaret | obelisk | monument | figurine | sculpture base | totem
        totem pole | gargoyle | cannon | catapult | wigwam | teepee | tipi | yurt | igloo | treehouse
        hammock stand | stump | tree stump | twig | acorn | pinecone | pine cone | chestnut | conker | berry
        berries | thistle | dandelion | clover | fern | moss | ivy | vine | bamboo | palm | palm tree
        palm leaf | pine | oak | birch | maple | willow | bonsai | succulent | orchid | hydrangea
        lavender bush | poppy | poppies | carnation | chrysanthemum | daffodil | snowdrop | geranium
        begonia | petunia | marigold | dahlia | zinnia | rosebush | rose bush | shrub | topiary | weed
        weeds | flowerbed | bunny | bunnies | chick | duckling | gosling | turkey | ostrich | emu | pelican
        heron | stork | kingfisher | woodpecker | bluebird | cockatoo | macaw | toucan | hummingbird
        vulture | falcon | puffin | magpie | blackbird | chipmunk | beaver | badger | hamster | guinea pig
        gerbil | ferret | weasel | skunk | opossum | sloth | armadillo | anteater | gorilla | chimp
        chimpanzee | orangutan | baboon | lemur | cheetah | leopard | panther | cougar | lynx | jaguar
        hyena | jackal | coyote | moose | elk | reindeer | antelope | gazelle | bison | buffalo | yak
        llama | alpaca | ox | pony | walrus | sea lion | manatee | stingray | manta ray | clownfish
        goldfish | koi | tuna | eel | seahorse | squid | cuttlefish | prawn | shrimp | clam | oyster
        mussel | coral reef | sea urchin | gecko | iguana | chameleon | tortoise | newt | salamander
        tadpole | caterpillar | dragonfly | grasshopper | cricket | cockroach | termite | scorpion
        centipede | earthworm | slug | housefly | firefly | bumblebee | hornet | poodle | labrador
        retriever | husky | bulldog | terrier | dachshund | chihuahua | beagle | collie | corgi | pug
        spaniel | greyhound | dalmatian | tabby | muffin | brownie | eclair | macaron | cheesecake | tart
        scone | bun | baguette | loaf | pretzel | cracker | chips | popcorn | peanut | cashew | pistachio
        raisin | grapefruit | clementine | mandarin | nectarine | papaya | guava | lychee | dragonfruit
        passionfruit | pomegranate | coconut | blackberry | cranberry | gooseberry | currant | rhubarb
        celery | spinach | kale | radish | turnip | beetroot | beet | leek | shallot | chili | chilli
        chili pepper | zucchini | courgette | squash | artichoke | asparagus | sweet potato | yam | ginger
        mushroom cap | olive jar | pickle | ketchup | ketchup bottle | mustard bottle | mayo | sauce | gravy
        syrup | pancake stack | omelette | omelet | bacon | sausage | ham | steak | meatball
        chicken wing | drumstick | kebab | burrito | nacho | nachos | quesadilla | dumpling | ramen
        spaghetti | pasta | lasagna | macaroni | curry | stew | porridge | oatmeal | cereal | cereal box
        granola | yogurt | yoghurt | pudding | jelly | gummy | gummy bear | marshmallow | chocolate bar
        candy bar | bubblegum | chewing gum | popsicle | ice lolly | milkshake | smoothie | lemonade | cola
        coke | soft drink | cocktail | mocktail | martini | champagne bottle | whisky | whiskey
        vodka bottle | shot glass | goblet | chalice | decanter | teabag | tea bag | espresso cup | latte
        cappuccino | plastic cup | takeaway cup | takeout box | leggings | tights | stockings | stocking
        pantyhose | kimono | poncho | cape | cloak | shawl | robe | bathrobe | dressing gown | pajamas
        pyjamas | nightgown | nightie | onesie | romper | jumpsuit | dungarees | overalls | tracksuit
        sweatpants | joggers | chinos | khakis trousers | slacks | cargo pants | capris | culottes | kilt
        sarong | tutu | miniskirt | petticoat | bow tie clip | cufflink | cufflinks | tie clip | lapel pin
        lanyard | badge holder | name badge | wristband | sweatband | armband | anklet | choker | locket
        pendant | tiara | headdress | turban | hijab | bandana | beret | bowler hat | top hat | cowboy hat
        straw hat | sun hat | sunhat | baseball cap | snapback | visor | trucker hat | santa hat | hard hat
        bike helmet | earmuffs | ear muffs | mittens | mitten | glove | sock | slipper | loafer | loafers
        moccasins | clogs | crocs | wellies | wellington | rain boots | rainboots | ski boots | ice skates
        skates | roller skates | rollerblades | cleats | ballet shoes | stilettos | stiletto | sneaker
        boot | insole | buckle | zipper | button badge | pocket | cuff | sleeve | sleeves | hood lining
        lapel | epaulette | fanny pack | bum bag | crossbody bag | satchel | messenger bag | briefcase
        laptop bag | camera bag | clutch | clutch bag | pouch | coin purse | keyring | key ring | monocle
        spectacles | reading glasses | contact lens case | nose ring | brooch pin | hairpin | hair pin
        bobby pin | barrette | splash | splatter | splodge | smear | blot | streak | scuff | dent
        rust spot | sunspot | haze patch | hotspot | fingerprint | yarn | wool | ball of wool | ribbon bow
        tinsel | stocking holder | nutcracker | gingerbread | gingerbread man | snow globe | advent calendar
        menorah | jack o lantern | skull | skeleton | spiderweb | cobweb | witch hat | broomstick
        cauldron | coffin | tombstone cross | easter egg | easter basket | shamrock | leprechaun hat
        firecracker | banner string | bunting | pennant | selfie stick | elbow | pebble | gravel | boulder
        rubble | plank | log pile | timber | girder | slab | tile | concrete block | cinder block
        cement bag | sandbag | tarp | tarpaulin | stage light | spotlight | speaker stack | microphone stand
        boom mic | tripod leg | light stand | softbox | reflector panel | backdrop stand | clapperboard
        director chair | megaphone | podium | lectern | trophy cup | medal ribbon | stopwatch | scorecard
        racket bag | tennis racket | tennis racquet | badminton racket | shuttlecock | ping pong ball
        baseball glove | mitt | cricket bat | wicket | hockey puck | puck | ice skate | goggles strap
        snow shovel | toboggan | bobsled | kite string | parasail | hang glider | zeppelin | biplane
        fighter jet | airliner | seaplane | propeller | cockpit | space shuttle | rover | lunar lander
        robot arm | android | cyborg | flip phone | thingy | thingamajig | doohickey | gadget | device
        appliance | contraption | whatsit | gizmo | widget | whatchamacallit | gubbins | doodad | knickknack
        trinket | souvenir | keepsake
        车 | 汽车 | 轿车 | 球 | 气球 | 杯子 | 杯 | 碟子 | 瓶子 | 玻璃杯 | 狗 | 小狗 | 猫 | 小猫 | 猫咪 | 动物
        鸟 | 小鸟 | 马 | 鱼 | 牛 | 大象 | 狮子 | 老虎 | 熊 | 兔子 | 蝴蝶 | 龙 | 树 | 大树 | 花朵 | 鲜花 | 草
        叶子 | 植物 | 沙发 | 椅子 | 桌子 | 床 | 灯 | 门 | 窗户 | 窗 | 墙 | 墙壁 | 地板 | 天花板 | 屋顶 | 房子
        楼 | 建筑 | 建筑物 | 塔 | 栅栏 | 路 | 马路 | 长椅 | 公交车 | 卡车 | 自行车 | 摩托车 | 火车 | 船 | 飞机
        火箭 | 手机 | 电脑 | 键盘 | 电视 | 相机 | 书 | 笔 | 纸 | 盒子 | 雨伞 | 伞 | 旗子 | 食物 | 蛋糕 | 披萨
        汉堡 | 水果 | 苹果 | 香蕉 | 柠檬 | 茶 | 盘子 | 碗 | 勺子 | 蜡烛 | 钟 | 花瓶 | 窗帘 | 地毯 | 枕头
        章 | 印章 | 公章 | 图章 | 盖的章 | 玩具 | 娃娃 | 机器人 | 太阳 | 月亮 | 云朵 | 水 | 石头 | 沙子 | 火 | 烟 | 倒影 | 水印 | 商标 | 图标
        印章 | 裤子 | 牛仔裤 | 短裤 | 袜子 | 短裙 | 半身裙 | 路人 | 人群 | 游客 | 电线 | 垃圾 | 污渍 | 划痕
        圣诞树 | 翅膀 | 爱心 | 二维码 | 吉他 | 雪人 | 高光 | 影子 | 阴影 | 小车 | 跑车 | 出租车 | 巴士
        面包车 | 摩托 | 单车 | 电动车 | 滑板车 | 帐篷 | 雕像 | 雕塑像 | 风筝 | 三角形 | 方块儿 | 点点 | 印记
        花盆 | 锅 | 水壶 | 茶壶 | 灯笼 | 灯泡 | 红绿灯 | 路灯 | 路锥 | 邮筒 | 邮箱箱 | 消防栓 | 梯子 | 水桶
        桶 | 篮子 | 筐 | 托盘 | 碟 | 罐子 | 吸管 | 饼干 | 甜甜圈 | 面包 | 鸡蛋 | 草莓 | 樱桃 | 番茄 | 西红柿
        辣椒 | 胡萝卜 | 橙子 | 橘子 | 葡萄 | 西瓜 | 梨 | 芒果 | 冰淇淋 | 糖果 | 棒棒糖 | 靠垫 | 抱枕 | 坐垫
        毛巾 | 垫子 | 凳子 | 小凳子 | 柜子 | 书架 | 架子 | 抽屉 | 冰箱 | 烤箱 | 浴缸 | 笔记本 | 本子 | 文具盒
        橡皮 | 尺子 | 剪刀 | 胶带 | 钥匙 | 锁 | 铃铛 | 鼓 | 小提琴 | 钢琴 | 球拍 | 滑板 | 冲浪板 | 雪橇 | 足球
        篮球 | 网球 | 排球 | 皮球 | 遮阳伞 | 躺椅 | 秋千 | 贝壳 | 海星 | 鲸鱼 | 鲨鱼 | 海豚 | 乌龟 | 青蛙 | 蛇
        蜘蛛 | 蜜蜂 | 苍蝇 | 虫子 | 蚂蚁 | 企鹅 | 鸽子 | 海鸥 | 猫头鹰 | 鹦鹉 | 天鹅 | 鹅 | 鸡 | 公鸡 | 鸭子
        小鸭子 | 小黄鸭 | 鸭 | 羊 | 猪 | 小猪 | 狐狸 | 狼 | 鹿 | 松鼠 | 老鼠 | 独角兽 | 恐龙 | 外星人 | 怪兽
        仙女 | 骑士 | 忍者 | 海盗 | 僵尸 | 士兵 | 拖拉机 | 直升机 | 无人机 | 栏杆 | 杆子 | 柱子 | 电线杆
        绳子 | 管子 | 锤子 | 铲子 | 扫把 | 风扇 | 打印机 | 显示器 | 平板 | 音箱 | 话筒 | 麦克风 | 镜头
        三脚架 | 盆栽 | 仙人掌 | 灌木 | 郁金香 | 向日葵 | 玫瑰 | 玫瑰花 | 百合 | 花瓣 | 树枝 | 树干 | 木头
        蘑菇 | 水坑 | 砖头 | 砖 | 稻草人 | 路人甲 | 狗子 | 猫猫 | 狗狗 | 小熊 | 玩具熊 | 泰迪熊 | 公仔 | 玩偶
        人偶 | 手办 | 摆件 | 垃圾桶 | 垃圾箱 | 灰尘 | 脏东西 | 污点 | 斑点 | 反光 | 光斑 | 手指 | 拇指 | 椅背
        座椅 | 把手 | 盖子 | 帆船 | 小船 | 游艇 | 潜艇 | 飞船 | 行星 | 地球 | 流星 | 剑 | 盾牌 | 枪 | 骰子
        棋子 | 拼图块 | 积木块 | 火柴 | 打火机 | 烟囱 | 路牌杆 | 井盖 | 长凳 | 小路 | 台灯 | 吊灯 | 卡车头
        铅笔盒 | 水杯 | 茶杯 | 咖啡杯 | 马克杯 | 酒杯 | 酒瓶 | 水瓶 | 花束 | 花篮 | 花朵儿 | 球儿 | 皮箱
        门把手 | 沙发垫 | 桌布 | 窗框 | 门框 | 百叶窗 | 壁纸 | 墙纸 | 瓦 | 毛线 | 毛线球 | 物件 | logo图
        贴图 | 头盔灯 | 圆 | 圆形 | 标志 | 标识 | 徽标 | 图案 | 塑料袋 | 袋子 | 杂物 | 障碍物 | 物 | 小东西
        小物件 | 玩具车 | 小汽车 | 大巴 | 电瓶车 | 三轮车 | 挖掘机 | 消防车 | 救护车 | 警车 | 火箭模型 | 桥墩
        路障 | 雪糕筒 | 招牌灯 | 灯杆 | 旗杆 | 横梁 | 管道 | 空调 | 外机 | 空调外机 | 窗台 | 阳台 | 楼梯
        扶手 | 电梯 | 拖把 | 水龙头 | 马桶 | 镜子 | 画 框 | 挂画 | 相框画 | 台布 | 餐盘 | 筷子 | 叉子 | 刀
        刀叉 | 餐巾 | 纸巾 | 瓶盖 | 易拉罐 | 可乐 | 奶茶 | 饮料 | 啤酒 | 红酒 | 果汁 | 牛奶 | 蜂蜜 | 果篮
        角标 | 墙面 | 地面 | 台面 | 木桌 | 桌板 | 窗玻璃
        菠萝 | 桃子 | 李子 | 蓝莓 | 火龙果 | 榴莲 | 玉米 | 土豆 | 茄子 | 黄瓜 | 白菜 | 豆腐 | 米饭 | 面条
        饺子 | 包子 | 汤 | 鸡腿 | 披萨饼 | 糕点 | 月饼 | 粽子 | 冰棍 | 雪糕 | 巧克力棒 | 地面 | 家具 | 动车 | 高铁 | 列车 | 货车 | 皮卡 | 吉普车
        吉普 | 越野车 | 商务车 | 房车 | 婴儿车 | 推车 | 手推车 | 购物车 | 平衡车 | 校车 | 客车 | 大客车 | 小轿车 | 老爷车 | 赛车 | 婚车 | 马车
        自行车轮 | 轮胎 | 轮子 | 车轮 | 车门 | 车顶 | 车窗 | 车灯 | 车把 | 车座 | 车筐 | 后视镜 | 引擎盖 | 后备箱 | 方向盘 | 热气球 | 降落伞
        滑翔伞 | 游船 | 渔船 | 木船 | 皮划艇 | 橡皮艇 | 快艇 | 轮船 | 救生圈 | 游泳圈 | 泳圈 | 救生衣 | 安全帽 | 安全带 | 围裙 | 浴巾 | 浴帘 | 手绢
        手帕 | 被子 | 毯子 | 毛毯 | 床单 | 床罩 | 枕套 | 被套 | 床头柜 | 床头 | 衣柜 | 衣架 | 鞋柜 | 鞋架 | 书桌 | 餐桌 | 茶几 | 办公桌 | 课桌
        桌腿 | 桌面上的 | 桌脚 | 椅子腿 | 椅垫 | 摇椅 | 转椅 | 板凳 | 小板凳 | 高脚凳 | 吧台 | 灶台 | 橱柜 | 柜门 | 柜台 | 货架 | 展台
        屏风 | 隔断 | 门帘 | 卷帘门 | 大门 | 木门 | 铁门 | 门板 | 门把 | 门铃 | 门神 | 窗花 | 灯笼串 | 彩灯 | 灯串 | 灯带
        灯罩 | 落地灯 | 壁灯 | 射灯 | 手电筒 | 蜡烛台 | 烛台 | 香炉 | 花圈 | 花环 | 花架 | 花丛 | 花坛 | 花骨朵 | 花苞 | 野花 | 小花 | 大花 | 桃花
        梅花 | 荷花 | 莲花 | 菊花 | 牡丹 | 兰花 | 月季 | 康乃馨 | 绣球花 | 绣球 | 薰衣草花 | 油菜花 | 牵牛花 | 喇叭花 | 蒲公英 | 三叶草 | 草坪 | 草丛
        草帽 | 树叶 | 落叶 | 枫叶 | 银杏叶 | 树桩 | 小树 | 松树 | 柳树 | 椰子树 | 竹子 | 藤蔓 | 绿植 | 绿萝 | 多肉 | 盆景 | 石块 | 石子 | 石凳
        石狮子 | 假山 | 喷泉 | 池塘 | 水池 | 井 | 小桥 | 天桥 | 亭子 | 凉亭 | 塔吊 | 吊车 | 起重机 | 铲车 | 推土机 | 压路机 | 洒水车 | 垃圾车
        垃圾袋 | 垃圾堆 | 废纸 | 纸团 | 纸箱 | 纸盒 | 纸杯 | 纸片 | 纸飞机 | 书签 | 文件夹
        字典 | 台历架 | 地球仪 | 计算器 | 订书机 | 圆规 | 三角板 | 粉笔 | 钢笔 | 毛笔杆 | 马克笔 | 圆珠笔 | 蜡笔盒 | 彩笔 | 笔筒 | 笔袋 | 画板 | 画架
        颜料盘 | 调色盘 | 黑板擦 | 投影仪 | 幕布架 | 耳机线 | 充电器 | 充电线 | 数据线 | 插座 | 插头 | 插排 | 插线板 | 开关 | 遥控器 | 鼠标
        鼠标垫 | 音响 | 喇叭 | 收音机 | 唱片机 | 唱片 | 电话机 | 座机 | 电话亭 | 电视机 | 电视柜 | 洗衣机 | 微波炉 | 电饭煲 | 电饭锅 | 电磁炉 | 热水壶
        保温杯 | 保温壶 | 水壶盖 | 水桶儿 | 脸盆 | 盆子 | 盆 | 水盆 | 洗手台 | 洗手池 | 淋浴头 | 花洒 | 牙刷 | 牙膏 | 漱口杯 | 香皂 | 肥皂 | 洗发水
        沐浴露 | 梳子 | 吹风机 | 剃须刀 | 口红管 | 香水 | 香水瓶 | 化妆包 | 粉饼盒 | 面霜 | 面膜 | 瓶瓶罐罐 | 玻璃瓶 | 塑料瓶 | 矿泉水瓶 | 矿泉水 | 药瓶
        药盒 | 奶瓶 | 奶嘴 | 尿布 | 玩具熊猫 | 熊猫 | 毛绒玩具 | 毛绒熊 | 布娃娃 | 洋娃娃 | 芭比娃娃 | 小黄人 | 奥特曼 | 变形金刚 | 陀螺 | 溜溜球 | 魔方
        拨浪鼓 | 不倒翁 | 跷跷板 | 滑梯 | 蹦床 | 旋转木马 | 摩天轮 | 过山车 | 呼啦圈 | 跳绳 | 毽子 | 羽毛球 | 乒乓球 | 乒乓球拍 | 羽毛球拍 | 棒球
        棒球帽 | 高尔夫球 | 保龄球 | 台球 | 瑜伽垫 | 瑜伽球 | 哑铃 | 杠铃 | 跑步机 | 头巾 | 头绳 | 发箍 | 发夹 | 发簪 | 头花 | 头饰 | 头纱 | 领巾
        披风 | 披肩 | 斗篷 | 雨衣 | 雨鞋 | 雨靴 | 鸭舌帽 | 贝雷帽 | 渔夫帽 | 毛线帽 | 生日帽 | 圣诞帽 | 厨师帽 | 编织袋 | 布袋
        帆布包 | 挎包 | 斜挎包 | 腰包 | 公文包 | 旅行箱 | 拉杆箱 | 工具箱 | 急救箱 | 收纳箱 | 收纳盒 | 礼物盒 | 礼品盒 | 首饰盒 | 饭盒 | 餐盒
        便当盒 | 烟盒 | 烟头 | 烟灰缸 | 香烟 | 打包盒 | 外卖盒 | 外卖袋 | 外卖箱 | 快递盒 | 快递箱 | 快递 | 包裹 | 灭火器 | 消火栓 | 警示牌 | 三角牌
        警示锥 | 锥桶 | 交通锥 | 护栏 | 围栏 | 篱笆 | 铁丝网 | 围挡 | 石墩 | 路沿 | 路沿石 | 井盖儿 | 斑马线 | 路桩 | 指示灯 | 信号灯 | 交通灯
        摄像头 | 监控 | 监控头 | 电线杆子 | 电箱 | 电表箱 | 变电箱 | 天线 | 卫星锅 | 太阳能板 | 水管 | 管线 | 网线 | 绳索 | 麻绳 | 铁链 | 链子 | 吊坠
        挂件 | 钥匙扣 | 钥匙链 | 玉佩 | 玉镯 | 手串 | 佛珠 | 珠子 | 丝带 | 彩带 | 飘带 | 缎带 | 拉花 | 拉旗 | 国旗 | 锦旗儿
        勋章 | 福袋 | 鞭炮 | 爆竹 | 中国结 | 剪刀儿 | 钳子 | 扳手 | 螺丝刀 | 电钻 | 锯子 | 斧头 | 锄头 | 铁锹
        簸箕 | 扫帚 | 拖布 | 抹布 | 海绵 | 刷子 | 滚筒 | 油漆桶 | 喷壶 | 浇水壶 | 洒水壶 | 水枪 | 玩具枪 | 弓箭 | 弓 | 箭 | 宝剑 | 匕首 | 菜刀
        砧板 | 案板 | 擀面杖 | 锅铲 | 汤勺 | 漏勺 | 炒锅 | 平底锅 | 砂锅 | 蒸笼 | 蒸锅 | 锅盖 | 茶具 | 茶盘 | 茶叶罐 | 调料瓶 | 酱油瓶 | 醋瓶
        盐罐 | 开瓶器 | 冰桶 | 冰块 | 高脚杯 | 红酒杯 | 啤酒杯 | 啤酒瓶 | 玻璃罐 | 糖罐 | 饼干盒 | 蛋挞 | 泡芙 | 马卡龙 | 布丁 | 果冻 | 慕斯
        提拉米苏 | 糖葫芦 | 棉花糖 | 爆米花 | 薯条 | 薯片 | 炸鸡 | 热狗 | 三明治 | 寿司 | 煎蛋 | 荷包蛋 | 火腿 | 香肠 | 培根 | 牛排 | 烤串 | 烤鸭
        虾 | 螃蟹 | 龙虾 | 小龙虾 | 鱿鱼 | 章鱼 | 水母 | 海豹 | 海狮 | 金鱼 | 锦鲤 | 鱼缸 | 蝌蚪 | 蜗牛 | 蜻蜓 | 瓢虫 | 毛毛虫 | 蚊子 | 蟑螂
        壁虎 | 蜥蜴 | 鳄鱼 | 河马 | 犀牛 | 长颈鹿 | 斑马 | 骆驼 | 羊驼 | 袋鼠 | 考拉 | 刺猬 | 仓鼠 | 小鸡 | 母鸡 | 火鸡 | 大鹅 | 孔雀 | 老鹰
        乌鸦 | 喜鹊 | 麻雀 | 燕子 | 鹤 | 仙鹤 | 火烈鸟 | 鸵鸟 | 柴犬 | 柯基 | 哈士奇 | 金毛 | 泰迪 | 猫爬架 | 猫砂盆 | 狗窝
        猫窝 | 狗绳 | 项圈 | 牵引绳 | 狗粮 | 鸟笼 | 笼子 | 鸟窝 | 蜂巢 | 蜘蛛网 | 蛛网 | 南瓜 | 冬瓜 | 苦瓜 | 丝瓜 | 洋葱 | 大蒜 | 大葱 | 生姜
        青椒 | 彩椒 | 西兰花 | 花菜 | 菠菜 | 生菜 | 芹菜 | 韭菜 | 豆角 | 豌豆 | 花生 | 核桃 | 红枣 | 栗子 | 板栗 | 柚子 | 石榴 | 柿子 | 荔枝
        龙眼 | 杨梅 | 猕猴桃 | 哈密瓜 | 木瓜 | 椰子 | 山竹 | 枇杷 | 杏子 | 桑葚 | 圣女果 | 小番茄 | 柠檬片 | 水泥墙 | 砖墙 | 墙面 | 墙角
        墙砖 | 瓷盘 | 墙皮 | 墙绘 | 壁画 | 油画框 | 字画 | 挂历架 | 挂钟 | 闹钟 | 座钟 | 沙漏 | 风铃 | 捕梦网 | 窗纱 | 纱窗 | 纱帘 | 飘窗 | 屋檐
        房檐 | 瓦片 | 阁楼 | 小屋 | 木屋 | 茅草屋 | 别墅 | 大楼 | 楼房 | 教学楼 | 烂尾楼 | 脚手架 | 工棚 | 雨棚 | 遮阳棚 | 遮阳篷 | 篷子
        棚子 | 棚 | 摊位 | 摊子 | 报刊亭 | 售货机 | 自动售货机 | 取款机 | 岗亭 | 公交站 | 站台 | 候车亭 | 广告布 | 气模 | 充气拱门 | 拱门
        充气城堡 | 滑滑梯 | 沙堆 | 沙坑 | 雪堆 | 雪球 | 冰柱 | 水渍 | 油渍 | 泥点 | 水珠 | 水滴 | 雨滴 | 泡泡 | 肥皂泡 | 光晕 | 光圈儿 | 斑
        霉斑 | 锈迹 | 锈斑 | 裂缝 | 裂痕 | 折痕 | 脚印 | 手印 | 指纹 | 毛发 | 线头 | 毛球 | 标价签 | 条形码 | 条码 | 防伪标 | 角标
        图钉 | 回形针 | 夹子 | 长尾夹 | 晾衣架 | 晾衣绳 | 衣服架 | 衣物 | 衣领 | 袖子 | 裙摆 | 纽扣 | 扣子 | 拉链 | 口袋 | 鞋垫 | 鞋盒 | 靴 | 板鞋
        帆布鞋 | 布鞋 | 棉鞋 | 人字拖 | 裤衩 | 西裤 | 运动裤 | 阔腿裤 | 打底裤 | 丝袜 | 长袜 | 短袜 | 泳衣 | 泳帽 | 泳镜 | 比基尼 | 肚兜 | 睡袋
        吊床 | 野餐垫 | 野餐布 | 野餐篮 | 烧烤架 | 烤架 | 篝火 | 火堆 | 火炉 | 炉子 | 壁炉 | 暖气片 | 暖气 | 电暖器 | 加湿器 | 空气净化器 | 净水器
        饮水机 | 咖啡机 | 咖啡 | 咖啡壶 | 面包机 | 榨汁机 | 打蛋器 | 体重秤 | 电子秤 | 秤 | 行李 | 行李架 | 轮椅 | 拐杖 | 担架 | 病床 | 输液架 | 药
        药片 | 胶囊 | 创可贴 | 绷带 | 温度计 | 听诊器 | 试管 | 烧杯 | 显微镜 | 望远镜 | 放大镜 | 指南针 | 罗盘 | 地图 | 宝箱 | 金币 | 硬币 | 钞票
        存钱罐 | 算盘 | 棋盘 | 象棋 | 围棋 | 麻将 | 扑克牌 | 扑克 | 骰盅 | 飞镖 | 靶子 | 球门 | 球网 | 球筐 | 篮筐 | 篮板 | 哨子
        手环 | 荧光棒 | 应援棒 | 话筒架 | 麦架 | 舞台灯 | 追光灯 | 乐谱 | 谱架 | 琴 | 古筝 | 二胡 | 笛子 | 萨克斯 | 小号手 | 架子鼓 | 贝斯
        尤克里里 | 口琴 | 手风琴 | 铁罐 | 铁桶 | 木桶 | 木箱 | 木板 | 木棍 | 棍子 | 竹竿 | 杆 | 铁杆 | 钢管 | 竹篮 | 竹筐 | 菜篮子 | 藤椅 | 藤筐
        蒲团 | 坐墩 | 懒人沙发 | 豆袋 | 靠枕 | 腰枕 | 靠背 | 凉席 | 席子 | 地垫 | 门垫 | 脚垫 | 脚凳 | 爬爬垫 | 围嘴 | 口水巾 | 推杆 | 手柄
        游戏机手柄 | 键帽 | 主机 | 机箱 | 路由器 | 摄像机 | 镜头盖 | 闪光灯 | 补光灯 | 反光板 | 灯架 | 自拍杆 | 手机支架 | 充电宝
        平板电脑 | 笔记本电脑 | 智能手表 | 门禁 | 闸机 | 手扶梯 | 扶梯 | 货梯 | 旗 | 公司标 | 公司logo | 店标 | 校徽 | 队徽 | 会徽 | 公司标志
        品牌标 | 公章 | 警戒线 | 招财猫 | 暖水瓶 | 热水瓶 | 暖瓶 | 猪猪 | 鸡毛掸子 | 天花板灯 | 水垢
    """,
}
