"""What is no thing, though a picture shows it as one: it can pose."""

from overpaint.engines.embedded.language.phrases import listed

ANIMALS = frozenset(
    listed(
        """
        dog | dogs | puppy | puppies | pup | doggo | cat | cats | kitten | kittens | kitty | pet | pets | horse | pony | rabbit
        bunny | hamster | parrot | bird | budgie | guinea pig | cow | sheep | goat | pig | donkey | duck | chicken | monkey | bear
        elephant | lion | tiger | fox | owl | penguin | retriever | husky | bulldog | terrier | dachshund | chihuahua | beagle
        collie | corgi | pug | animal | animals
        狗 | 小狗 | 狗狗 | 狗子 | 猫 | 小猫 | 猫咪 | 猫猫 | 宠物 | 马 | 兔子 | 小兔子 | 仓鼠 | 鹦鹉 | 鸟 | 小鸟 | 牛 | 羊 | 猪
        鸭子 | 鸡 | 猴子 | 熊 | 大象 | 狮子 | 老虎 | 柴犬 | 柯基 | 哈士奇 | 金毛 | 泰迪 | 动物
        """
    )
)
