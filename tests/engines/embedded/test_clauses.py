"""What is said around an edit: what shall not be done, what comes first, what goes for all, and what asks for nothing."""

import pytest

from overpaint.engines.embedded.language.grammar import understand
from overpaint.engines.embedded.language.telling import line_of
from overpaint.engines.embedded.refusals import Refusal, RefusalReason


def line(instruction: str, *, images: int = 2) -> str:
    return line_of(understand(instruction, images=images))


def reason(instruction: str, *, images: int = 2) -> RefusalReason:
    with pytest.raises(Refusal) as refused:
        understand(instruction, images=images)
    return refused.value.reason


@pytest.mark.parametrize(
    "instruction",
    [
        "Don't replace 'A' with 'B'",
        "never remove all the text",
        "please don't make the red car blue",
        "do not flip it horizontally",
        "Blur the background, please not",
        "I don't want the red car removed",
        "I don't want the text removed",
        "I don't want 'SALE' removed",
        "I don't want more contrast",
        "We don't want the noise removed",
        "不需要更亮",
        "不要把“A”改成“B”",
        "别删除所有文字",
        "千万别再亮一点",
        "不要先水平翻转，然后背景换成白色",
        "请勿旋转90度",
    ],
)
def test_what_shall_not_be_done_is_not_done(instruction: str) -> None:
    reason(instruction)


def test_what_is_not_wanted_is_taken_away() -> None:
    assert line("I don't want the yellow bag in the bottom right") == "yellow thing (bottom right) → removed"
    assert line("不想要“促销”") == "文字“促销” → 去掉"
    assert line("too much noise") == "less noise"


@pytest.mark.parametrize(
    ("instruction", "told"),
    [
        ("Before you flip it horizontally, remove all text", "all text → removed; flip left and right"),
        ("Blur the background after rotating it left", "rotate 90° counterclockwise; background → blurred"),
        (
            "Rotate it left before blurring the background",
            "rotate 90° counterclockwise; background → blurred",
        ),
        ("水平翻转之前先去掉文字", "全部文字 → 去掉；左右翻转"),
        ("1) sepia 2) add a vignette", "sepia; vignette"),
        ("①去噪 ②锐化", "降噪；锐化"),
    ],
)
def test_steps_come_in_the_order_that_was_asked(instruction: str, told: str) -> None:
    assert line(instruction) == told


@pytest.mark.parametrize(
    ("instruction", "told"),
    [
        ("Flip Image 2 vertically", "Image 2: flip top and bottom"),
        ("Use Image 1 as the background of Image 2", "Image 2: background → Image 1"),
        ("用图2做图1的背景", "背景 → 图2"),
        ("把图2变成黑白", "图2：黑白"),
    ],
)
def test_the_image_that_is_edited_may_be_named(instruction: str, told: str) -> None:
    assert line(instruction) == told


def test_two_images_cannot_be_edited_at_once() -> None:
    assert (
        reason("Flip Image 2 vertically and make Image 3 black and white", images=3)
        is RefusalReason.contradictory
    )


@pytest.mark.parametrize(
    ("instruction", "told"),
    [
        ("The background is a mess; plain cream would do", "background → beige"),
        ("remove the pink balloon and fill in the sky behind it", "pink thing → removed"),
        ("Crop to 4:5 for Instagram, that's all", "crop → 4:5"),
        ("太糊了，锐化一下", "锐化"),
        (
            "'A' at the top, 'B' at the bottom, both in red",
            "new text 'A', top, red; new text 'B', bottom, red",
        ),
    ],
)
def test_what_is_said_besides_changes_nothing_or_goes_for_all(instruction: str, told: str) -> None:
    assert line(instruction) == told


@pytest.mark.parametrize(
    ("instruction", "told"),
    [
        ("Remove the orange wibble on the left", "orange thing (left) → removed"),
        ("把左边的红色魑魅去掉", "红色物体（左边） → 去掉"),
        ("Paint the brown door turquoise, don't alter the wibble", "brown thing → turquoise"),
    ],
)
def test_what_colour_and_place_pick_out_may_be_called_anything(instruction: str, told: str) -> None:
    assert line(instruction) == told


@pytest.mark.parametrize(
    "instruction",
    [
        "Remove the orange ball on the left wibble",
        "Remove the orange ball, wibble",
        "Remove the wibbly orange frobnic ball",
        "make the red car blue wibble",
        "paste the logo from Image 2 into the top right corner wibble",
        "Make it black and white, don't alter the wibble",
    ],
)
def test_an_unknown_word_that_is_no_name_is_not_passed_over(instruction: str) -> None:
    reason(instruction)


def test_words_in_capitals_are_what_is_written() -> None:
    assert line("change OPEN to CLOSED on the door sign") == "text 'OPEN' → 'CLOSED'"
    assert line("MAKE THE BACKGROUND WHITE") == "background → white"


def test_somebody_behind_is_not_the_background() -> None:
    reason("make the car behind blue")
    reason("把后面的车变蓝")
    assert line("put a beach behind the car") == "background → beach"


@pytest.mark.parametrize(
    ("instruction", "told"),
    [
        ("Brighten it because it looks gloomy", "brighter"),
        ("Since it's for my mum's birthday, make it warmer", "warmer"),
        ("This is for my etsy shop, make the background transparent please", "background → transparent"),
        ("I'm selling this on ebay so make the background white", "background → white"),
        ("blur the background so the focus is on her", "background → blurred"),
        ("Make it 9:16 so it fits my phone", "crop → 9:16"),
        ("I love this photo but it's too dark", "brighter"),
        ("We took this at night, brighten it", "brighter"),
        ("The client asked for a transparent background", "background → transparent"),
        ("Make it look like an oil painting for my living room", "style → oil painting"),
        ("I hate the background, swap it for a beach", "background → beach"),
        ("调亮一点，因为看着很压抑", "更亮，一点"),
        ("客户要透明背景", "背景 → 透明"),
        ("我很喜欢这张照片，就是太暗了", "更亮"),
        ("背景虚化一下，让人物突出一点", "背景 → 虚化"),
        ("宽度改成800像素，方便上传", "宽 → 800 px"),
        ("不喜欢这个背景，换成海滩", "背景 → 海滩"),
        ("音乐会延期了，“8月3日”改成“8月10日”", "文字“8月3日” → “8月10日”"),
        ("花瓶要放进PPT里用，背景弄透明", "背景 → 透明"),
        ("背景换成白色，投标用的", "背景 → 白色"),
        ("这是我家开的小店，“A”改成“B”", "文字“A” → “B”"),
        ("证件照要白底，现在是蓝底", "背景 → 白色"),
        ("背景原来是蓝色，换成白色", "背景 → 白色"),
        ("背景弄成米色，一点花纹都不要", "背景 → 米色"),
        ("除了人，后面都糊掉", "背景 → 虚化"),
        ("后面有陌生人，把背景虚化了", "背景 → 虚化"),
        ("我拍的是木桌背景，要白底", "背景 → 白色"),
        ("老板换了，名片“A”改“B”", "文字“A” → “B”"),
        ("背景再虚一点，前面的蛋糕别动", "背景 → 虚化，一点"),
    ],
)
def test_reasons_and_purposes_change_nothing(instruction: str, told: str) -> None:
    assert line(instruction) == told


@pytest.mark.parametrize(
    "instruction",
    [
        "Brighten it because I want the dog gone",
        "Brighten it because I want it iridescent",
        "Brighten it so the sky is purple",
        "Brighten it since the car should be red",
        "Blur the background so that the cat is a dog",
        "Brighten it because she should be smiling",
        "make it warmer, I hate the red car",
        "make it warmer, I hate the car",
        "make it warmer, I hate the bed",
        "Brighten it and post it on Instagram",
        "Sharpen it and post this on my blog",
        "Brighten it, I love a hat on her",
        "Crop to a square for Instagram and post it",
        "I love the beach background",
        "调亮一点，我喜欢红色",
        "调亮一点，因为我想要狗消失",
        "背景换成白色，适合加个帽子",
        "调亮，不喜欢这辆车",
        "皱纹磨平了，背景换成白色",
        "要毕业了磨个皮，背景换成白色",
        "背景换成白色，皱纹统统熨平用",
        "这是我瘦点，背景换成白色",
        "背景原来是白色",
        "背景要有陌生人，背景虚化",
        "水印太丑不要了，背景换成白色",
        "背景有红色的车，去掉",
    ],
)
def test_a_reason_hides_no_wish(instruction: str) -> None:
    reason(instruction)


def test_after_that_is_later() -> None:
    told = "flip top and bottom; sharper, a bit"
    assert line("flip it vertically and after that sharpen it a bit") == told


@pytest.mark.parametrize(
    ("instruction", "told"),
    [
        ('Get rid of the "SAMPLE" watermark across my photo', "text 'SAMPLE' → removed"),
        ("不要“作者:小林”这个字样了", "文字“作者:小林” → 去掉"),
        ("Put 'B' in red where it now says 'A'", "text 'A' → 'B', red"),
    ],
)
def test_what_is_written_may_be_called_by_what_it_is(instruction: str, told: str) -> None:
    assert line(instruction) == told


def test_only_a_text_is_removed_as_a_text() -> None:
    reason("remove the 'SALE' sticker car")


@pytest.mark.parametrize(
    ("told", "at_once"),
    [
        ("see that black speck in the middle? remove it", "remove the black speck in the middle"),
        (
            "The red star sits at the top, shift it to the bottom",
            "shift the red star at the top to the bottom",
        ),
        (
            "Our seal is in the second file, place it at the bottom",
            "place the seal from Image 2 at the bottom",
        ),
        ("That blue pillow annoys me, do it in beige", "do the blue pillow in beige"),
        (
            "I want two of that yellow flower, clone it into the left corner",
            "clone the yellow flower to the left",
        ),
        (
            "There are two red boxes; leave the top one, paint the bottom one blue",
            "paint the red box at the bottom blue",
        ),
        ("our brand color is #2A9D8F, use it for the backdrop", "use #2A9D8F for the backdrop"),
        ("Too much clutter behind the vase, I'd rather have lavender there", "lavender behind the vase"),
        ("Yellow bucket, upper right: out", "remove the yellow bucket in the upper right"),
    ],
)
def test_what_one_clause_names_is_what_the_next_acts_on(told: str, at_once: str) -> None:
    assert line(told) == line(at_once)


@pytest.mark.parametrize(
    ("instruction", "told"),
    [
        ("应该是“B”，错写成“A”了，纠正一下", "文字“A” → “B”"),
        ("“A”印成了“B”", "文字“B” → “A”"),
        ("“A”写成“B”", "文字“A” → “B”"),
        ("左上写“A”，右下写“B”，字一律红色", "新文字“A”，左上角，红色；新文字“B”，右下角，红色"),
        ("左下来一行“A”，字号大些", "新文字“A”，左下角，大"),
        ("“B”替“A”", "文字“A” → “B”"),
        ("应为“B”，现在是“A”", "文字“A” → “B”"),
        ("现在是“A”，应为“B”", "文字“A” → “B”"),
        ("不是“A”，是“B”", "文字“A” → “B”"),
        ("“A”改“B”，“C”别动，其它条款别动", "文字“A” → “B”"),
        ("不小心拍到了“A”，涂掉", "文字“A” → 去掉"),
        ("不想让别人看到“A”，擦掉它", "文字“A” → 去掉"),
        ("右上角 打字 冲鸭 黄色", "新文字“冲鸭”，右上角，黄色"),
    ],
)
def test_what_is_said_of_texts_goes_to_the_right_ones(instruction: str, told: str) -> None:
    assert line(instruction) == told


@pytest.mark.parametrize(
    ("instruction", "told"),
    [
        ("底色从粉过渡到橙", "背景 → 粉色到橙色渐变"),
        ("背景从上往下由白变蓝", "背景 → 白色到蓝色渐变，从上到下"),
        ("背景做成渐变，上面是白的，越往下越蓝", "背景 → 白色到蓝色渐变，从上到下"),
        ("背景从白往上渐变到蓝", "背景 → 蓝色到白色渐变，从上到下"),
    ],
)
def test_colours_that_run_into_each_other_are_a_gradient(instruction: str, told: str) -> None:
    assert line(instruction) == told


@pytest.mark.parametrize(
    ("instruction", "told"),
    [
        ("图2里的小朋友，身后换上图1的风景", "图2：背景 → 图1"),
        ("把图2的背景换成图1", "图2：背景 → 图1"),
        ("把图2的背景换到图1上", "背景 → 图2"),
        ("把图1的背景换成图2", "背景 → 图2"),
        ("图1换到图2的背景里", "背景 → 图2"),
        ("不要蓝色背景，要白色背景", "背景 → 白色"),
        ("背景要白色不要蓝色", "背景 → 白色"),
    ],
)
def test_what_the_background_turns_into_is_the_new_one(instruction: str, told: str) -> None:
    assert line(instruction) == told


def test_what_comes_first_may_be_said_last() -> None:
    assert line("裁个正方形，不过得先清掉“A”") == "文字“A” → 去掉；裁剪 → 1:1"


@pytest.mark.parametrize(
    ("instruction", "told"),
    [
        ("证件照是红底的，裁成1:1", "裁剪 → 1:1"),
        ("白底的图，去掉“A”", "文字“A” → 去掉"),
        ("证件照要红底的，裁成1:1", "背景 → 红色；裁剪 → 1:1"),
        ("背景弄成夜晚的星空", "背景 → 夜空"),
        ("弄成夜晚", "白天 → 夜晚"),
    ],
)
def test_a_picture_that_is_described_stays_as_it_is(instruction: str, told: str) -> None:
    assert line(instruction) == told


def test_a_text_that_is_kept_is_not_replaced() -> None:
    assert reason("“A”改“B”，“A”别动") is RefusalReason.contradictory


@pytest.mark.parametrize(
    "instruction",
    [
        "The red car is on the left. Rotate it by 90 degrees",
        "The woman in the blue dress looks sad, make her happy",
        "The cat sits on the red chair, remove it",
        "she is wearing red shoes, put her on a horse",
        "I have a red car and a blue car. Remove it",
        "I want two of that red cup, make it three",
    ],
)
def test_what_cannot_be_done_to_a_thing_is_not_done_to_the_picture(instruction: str) -> None:
    reason(instruction)


def test_a_wish_says_where_somebody_shall_be() -> None:
    assert line("Could I be standing in a forest instead?") == line("put me in a forest")
    assert line("let's have the bride against a starry night sky") == line("put the bride on a night sky")
    reason("She is on a beach")
    reason("I want a unicorn on the beach")


def test_higher_is_a_way_to_go() -> None:
    assert line("Could the red cup sit a touch higher?") == line("move the red cup up a bit")
    reason("make the man in the red shirt sit on the left")


@pytest.mark.parametrize(
    ("contrasted", "plain"),
    [
        ("can the orange tent be purple instead of orange?", "make the orange tent purple"),
        ("the lady's hat should be green, not red", "make the red hat green"),
        ("THE GREEN LAMP HAS TO BE WHITE, NOT GREEN!!", "make the green lamp white"),
        ("black shoes please, they're white now", "make the white shoes black"),
        ("instead of a black sofa I'd like a beige one", "change the black sofa to beige"),
        ("make the couch, the green one, dark gray", "make the green couch dark gray"),
        ("I don't like how yellow the taxi is. Make it white", "make the yellow taxi white"),
    ],
)
def test_what_a_thing_shall_not_be_any_more_is_what_it_is(contrasted: str, plain: str) -> None:
    assert line(contrasted) == line(plain)


def test_another_thing_in_a_contrast_stays_as_it_is() -> None:
    assert line("make the red car blue, not the green one") == "red thing → blue"
    reason("put the red hat on the dog, not the blue")
    reason("the hat should be green, not the scarf red")


def test_a_place_after_up_and_down_is_where_a_thing_goes() -> None:
    assert line("I want the green ball down in the bottom left corner") == line(
        "move the green ball to the bottom left corner"
    )
    assert line("red balloon up a bit") == line("move the red balloon up a bit")


def test_what_has_to_go_somewhere_is_not_removed() -> None:
    assert line("the red lamp on the right has to go") == line("remove the red lamp on the right")
    assert line("the red lamp has to go on the right") == line("put the red lamp on the right")
    assert line("the yellow box needs to go up a bit") == line("move the yellow box up a bit")


def test_whose_wish_it_is_does_not_matter() -> None:
    assert line("my daughter wants her pink bike purple") == line("make the pink bike purple")
    reason("my daughter wants her pink hair purple")


def test_one_color_is_blended_into_no_background() -> None:
    reason("blend the red ball into the background")
    assert line("blend the background from black into dark red") == line(
        "a gradient background from black to dark red"
    )


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("sofa is red, want grey", "make the red sofa gray"),
        (
            "The blue ball is on the left, I want it on the right",
            "put the blue ball on the left on the right",
        ),
        ("There's a red car and a blue bike. Remove the bike.", "remove the blue bike"),
        ("Everything is fine except the pink balloon, remove that", "remove the pink balloon"),
        ("the white car parked on the left needs to disappear", "remove the white car on the left"),
        ("center the yellow circle", "move the yellow circle to the center"),
        ("the brown bear a little bit to the left", "move the brown bear a little bit to the left"),
    ],
)
def test_what_is_told_of_a_thing_grounds_it(said: str, plain: str) -> None:
    assert line(said) == line(plain)


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("remove the middle cup, the blue one", "remove the blue cup in the middle"),
        ("the two yellow chairs in the front should be white", "make the yellow chairs white"),
        ("the left one of the two green bottles has to go", "remove the green bottle on the left"),
        ("only remove the red cup, keep the blue cup", "remove the red cup"),
        ("the cat has a green collar, should be orange", "make the green collar orange"),
        ("could you blur the crowd behind the singer", "blur the background"),
        ("product on white please", "make the background white"),
    ],
)
def test_a_thing_is_picked_out_in_many_ways(said: str, plain: str) -> None:
    assert line(said) == line(plain)


def test_what_is_picked_out_by_less_is_refused() -> None:
    reason("make two yellow chairs white")
    reason("blur the man behind her")
    reason("Keep the red car in color and make everything else black and white")


@pytest.mark.parametrize(
    "instruction",
    [
        "背景换成图2，图2调暗一点",
        "背景换成图2的颜色",
        "图1的背景给图2",
        "背景换成图2，保留原来的天空",
        "去掉背景里的人",
        "背景不要白色",
        "背景渐变太丑，换成白色",
        "这是我和男友，把他P掉，背景换白",
        "标题改成“A”，副标题改成“B”",
        "把上面的英文全删掉",
    ],
)
def test_what_looks_like_a_background_and_is_none_is_refused(instruction: str) -> None:
    reason(instruction)


@pytest.mark.parametrize(
    ("told", "at_once"),
    [
        (
            "On the left there's a red ball, I'd like it in the middle",
            "move the red ball on the left to the middle",
        ),
        (
            "The white cat is at the bottom; could it be at the top?",
            "move the white cat at the bottom to the top",
        ),
        ("The wall behind us is yellow, can it be light blue instead?", "make the wall behind us light blue"),
        ("The background is green, I need it white", "make the background white"),
        ("Behind me there's a parking lot, I'd prefer a beach", "put a beach behind me"),
        (
            "Photo 1 is the room, photo 2 is the lamp. Put the lamp on the left",
            "put the lamp from Image 2 on the left",
        ),
    ],
)
def test_what_is_where_is_told_first(told: str, at_once: str) -> None:
    assert line(told) == line(at_once)


@pytest.mark.parametrize(
    "instruction",
    [
        "the man has a red hat, remove him",
        "The background is green. I love the beach",
        "The red ball is on the left, it is in the middle",
        "the background is white, she is on the beach",
        "remove one of the red cars",
    ],
)
def test_what_is_only_told_asks_for_nothing(instruction: str) -> None:
    reason(instruction)


@pytest.mark.parametrize(
    ("instruction", "told"),
    [
        (
            "the red ring sitting in the top right corner, move it to the bottom left",
            "red thing (top right) → bottom left",
        ),
        ("take the yellow star at the bottom and place it at the top instead", "yellow thing (bottom) → top"),
        ("a touch of warmth and a vignette", "warmer, a bit; vignette"),
        ("the yelow star should be purpe", "yellow thing → purple"),
        ("I don't need the green bin, get rid of it", "green thing → removed"),
        ("make a second blue balloon in the top right", "copy of blue thing → top right"),
        ("sepia, and on top of that a vignette", "sepia; vignette"),
        ("my sister is allergic to red, make the red scarf green", "red thing → green"),
    ],
)
def test_everyday_wording_is_read(instruction: str, told: str) -> None:
    assert line(instruction) == told


@pytest.mark.parametrize(
    ("said", "plain"),
    [
        ("Make the picture 20% longer at the bottom", "extend the bottom by 20%"),
        ("There's not enough sky, give me 25% more room on top", "extend the top by 25%"),
        ("a touch of contrast please", "slightly more contrast"),
        ('Plaster "SOLD" over the center in red', 'write "SOLD" in the center in red'),
        ("The background should be solid #F4E1C1", "make the background #F4E1C1"),
        ("The mug with no background at all", "remove the background"),
        ("saturation minus 40%", "40% less saturation"),
        ("kinda blurry, need it crisper", "make it crisper"),
    ],
)
def test_what_is_wanted_in_other_words(said: str, plain: str) -> None:
    assert line(said) == line(plain)


@pytest.mark.parametrize(
    "instruction",
    ["make the table 20% longer on the left", "make it wider at the bottom", "put a splash of water here"],
)
def test_what_grows_in_the_picture_extends_nothing(instruction: str) -> None:
    reason(instruction)
