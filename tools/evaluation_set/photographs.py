"""The photographs of the set: where each is from, whose it is, and what can be seen on it.

Outlines are polygons, "x,y x,y …" in tenths of the width and of the height, from the top left. `core` lies inside the subject,
`around` outside of it; between them nobody has decided.
"""

from dataclasses import dataclass, replace

from tools.evaluation_set.sources import AVATARS, MATPLOTLIB, SCIPY, SKIMAGE, SKLEARN, WALLPAPERS


@dataclass(frozen=True, slots=True)
class Photograph:
    """One photograph. `face` is left, top, right, bottom in tenths; `garment` the outline of what is worn below it."""

    name: str
    path: str
    author: str
    license: str
    package: str
    core: str = ""
    around: str = ""
    face: tuple[float, float, float, float] | None = None
    garment: str = ""
    color: str | None = None  # of the subject, where one word says it
    is_large: bool = False  # kept at 12 megapixels


def _avatar(file: str, author: str, core: str = "", around: str = "", color: str | None = None) -> Photograph:
    name = file.lower().replace(" ", "-")
    path = f"{AVATARS}/{file}.png"
    return Photograph(
        name, path, author, "CC0-1.0", "plasma-workspace-data (Debian)", core, around, color=color
    )


def _wallpaper(
    name: str, file: str, author: str, license_: str, package: str = "16.04", *, is_large: bool = False
) -> Photograph:
    path = f"{WALLPAPERS}/{file}.jpg"
    return Photograph(
        name, path, author, license_, f"lomiri-wallpapers-{package} (Debian)", is_large=is_large
    )


def _sample(name: str, file: str, author: str, license_: str) -> Photograph:
    return Photograph(name, f"{SKIMAGE}/{file}", author, license_, "scikit-image")


PIXABAY, SKITTER = "Pixabay", "Skitterphoto"
BERASATEGI, CC_BY = "Aitzol Berasategi", "CC-BY-4.0"

FIG_BOWL = Photograph(
    "fig-bowl",
    f"{WALLPAPERS}/Picture_0B_by_freespace.jpg",
    'Trevor "Freespace"',
    CC_BY,
    "lomiri-wallpapers-16.04 (Debian)",
    "2.8,4.6 4,2.6 6,1.5 8.4,2.2 9.5,4.2 9.4,7 8,9 6.6,9.4 5,8.6 3.4,6.4",
    "1.9,5 3.2,2.8 5.4,1.2 7.2,1 9.2,2 10,4 10,7.6 8.6,9.4 7,10 5.6,10 4,8.6 2.4,6.4",
    color="red",
)

PHOTOGRAPHS = (
    _avatar(
        "Air Balloon",
        SKITTER,
        "2.6,3 3.5,2.1 5.2,1.9 6.8,2.4 7.3,3.5 7.1,4.6 6,6 5.3,6.8 4.8,6.8 3.6,5.8 2.6,4.6",
        "2.1,3.4 2.7,2 4,1.5 6,1.5 7.6,2.6 7.8,4.2 7,5.8 5.8,7.2 5.5,8.5 4.6,8.5 4.5,7.4 2.5,5.4 2.1,4.4",
    ),
    _avatar(
        "Cocktail",
        "Public Domain Pictures",
        "4.2,3.9 5.6,3.9 5.4,5 5.7,5.8 5.4,6.4 5,6.9 4.7,6.8 4.1,6 4.3,5",
        "3.8,3.4 4.9,3.4 5.3,1 5.9,1 5.5,3.4 6.1,3.6 6.2,5.8 5.6,7 5.2,7.3 5.3,8 6.1,8.4 6,9 3.8,9 0.4,8.8 0.4,8 4.5,8 4.6,7.3 3.6,6.2 3.9,4.8",
        "red",
    ),
    _avatar(
        "Sunflower",
        "Snapwire",
        "7.6,4.7 6.9,6.5 5.1,7.2 3.3,6.5 2.6,4.7 3.3,2.9 5.1,2.2 6.9,2.9",
        "9.6,4.4 9,8 6.4,8.6 5.6,10 4,10 3.8,8.8 2,8.8 0.5,6.2 0.9,4 1.4,1.8 3,0.9 5,0.2 7,0.5 8.7,2",
        "yellow",
    ),
    _avatar(
        "Parrot",
        SKITTER,
        "2.2,2.4 3.2,1.8 4.2,1.9 5.2,2.7 6.5,3.6 7.6,4.6 8.2,6 7.4,6.6 6.4,6.7 5.4,5.6 4.6,4.2 3.2,3.4 2.3,3",
        "1.4,2.4 2.6,1.2 4.6,1.2 6.2,2.3 9,4 10,3.5 10,10 6,10 6.3,9 4.6,6.2 4,4.4 2.6,4.1 1.5,4",
    ),
    _avatar(
        "Fish",
        SKITTER,
        "1.2,3.2 4.5,3 6.4,3.5 7.6,4.8 8,5.6 7.4,6.2 5.5,7.2 3,7.6 1.5,6.8 0.9,5.2",
        "0,2.4 1,1.3 3,0 4.8,0.9 5.5,2.4 7.2,2.7 8.2,4.2 9,5.6 8.6,7 6,8.3 3.2,9 2.2,10 0,10",
    ),
    _avatar(
        "Chameleon",
        PIXABAY,
        "3.6,1.5 4.6,1.8 7.2,2.4 8.5,3.3 8,4.3 6.3,5.6 5,6 4,7.6 3,8.6 1.6,8.6 1.5,7 1.9,4.2 2.9,3.4 3.8,3.2",
        "3.1,0.7 4.6,0.8 7,1.5 9.4,2.8 9.3,4.4 8.4,5.6 9,6 9,6.9 6.9,8.7 6.8,9.4 4,9.2 3.7,10 0,10 0.2,8.3 1,7.4 1,4.2 1.8,2.5 3.1,2.1",
        "green",
    ),
    _avatar(
        "Gamepad",
        PIXABAY,
        "1.6,5.2 2.4,4.4 4.5,2.6 5.4,1.3 6.8,1.4 8.4,3.4 8.6,4.1 8,4.2 6,4 4.1,5.8 3.9,8.2 3.4,8.4 1.7,6",
        "0.6,4.8 1.5,3.7 4,2.1 4,1.2 5,0.4 7.2,0.7 9.4,3.6 9.3,4.7 8,5.1 6.2,4.8 4.7,6.2 4.7,8.7 3.7,9.3 2.6,8.9",
        "white",
    ),
    _avatar(
        "Dog",
        "Snapwire",
        "1.6,4 3,2.6 5,2.4 6,3.2 7.6,5 7.9,5.6 6.6,5.9 4.4,6.4 4.2,8.4 3,8.4 2,7.8 1.7,6",
        "0.3,5 1,2.6 3,1 5.5,1.2 7,2.2 9.2,4.4 9.4,6.6 8.2,7 8.2,9 7.6,10 0,10 0.4,7",
    ),
    _avatar("Car", PIXABAY),
    _avatar("Books", PIXABAY),
    _avatar("Brushes", PIXABAY),
    _avatar("Bulb", SKITTER),
    _avatar("Cat", SKITTER),
    _avatar("Owl", PIXABAY),
    _avatar("Pancakes", SKITTER),
    _avatar("Pencils", "Public Domain Pictures"),
    _avatar("Shuttle", PIXABAY),
    _avatar("Soccer", PIXABAY),
    Photograph(
        "eileen-collins",
        f"{SKIMAGE}/astronaut.png",
        "NASA",
        "public domain",
        "scikit-image",
        "3.4,1 4.5,0.7 5.5,1.2 5.4,2 4.8,3 5.6,4 5.8,5 6.7,5.6 6.7,6.6 7.6,7.1 9,8 9.4,9.8 1,9.8 1.2,6.4 2,5.2 2.4,3.6 3.8,3",
        "2.8,1.2 3.4,0.3 4.6,0 6.1,0.8 6.1,2.4 5.6,3 6.2,3.8 6.3,4.8 7.2,5.4 7.2,6.5 8.4,6.4 10,7.8 10,10 0,10 0.3,7 0.6,5 2,4.2 2.1,3 3.4,2.6",
        face=(3.45, 1.1, 5.3, 3.2),
        garment="1.4,5 2.6,5 3.6,5.9 4.6,6.1 4.7,9.4 1.2,9.2 1,7",
    ),
    Photograph(
        "grace-hopper",
        f"{MATPLOTLIB}/grace_hopper.jpg",
        "James S. Davis, US Navy",
        "public domain",
        "matplotlib",
        "3.6,1.6 4.5,0.6 6,0.8 6.9,2 6.9,4.6 6.4,5.6 8.6,6.4 9.6,7 9.7,9.8 0.7,9.8 0.8,7 2,6.2 3.8,5.8 3.5,4.6 3.4,3",
        "2.8,2.4 3,1 4.2,0 6.2,0.1 7.4,1.4 7.5,4.6 7,5.2 9.8,6.2 10,6.6 10,10 0,10 0,7 0.3,6.4 3.5,5.8 3.5,5 3.1,4.4",
        face=(3.4, 2.4, 7, 6),
        garment="1,7 3.4,6 4.6,8.2 5,9.4 5.2,8.8 6.6,6 9.2,6.7 9.4,9.8 0.9,9.8",
    ),
    Photograph(
        "dahlia",
        f"{SKLEARN}/flower.jpg",
        "vultilion (Flickr)",
        "CC-BY-2.0",
        "scikit-learn",
        "6.5,5.1 6.1,7 4.8,7.8 3.4,7 3,5.1 3.5,3.1 4.9,2.5 6.1,3.1",
        "7.4,5.1 7.1,7.6 7.6,10 4.2,10 4.1,8.8 3.2,8.4 2.3,7 2.3,4 3,2 4.8,1.4 6.6,2.2 7.2,3.8",
        color="orange",
    ),
    FIG_BOWL,
    Photograph(
        "china",
        f"{SKLEARN}/china.jpg",
        "danielbuechele (Flickr)",
        "CC-BY-2.0",
        "scikit-learn",
    ),
    Photograph("raccoon", f"{SCIPY}/face.dat", "public-domain-image.com", "public domain", "scipy 1.9"),
    _sample("chelsea", "chelsea.png", "Stefan van der Walt", "CC0-1.0"),
    _sample("coffee", "coffee.png", "Rachel Michetti, Pikolo Espresso Bar", "CC0-1.0"),
    _sample("rocket", "rocket.jpg", "SpaceX", "CC0-1.0"),
    _sample(
        "motorcycle", "motorcycle_left.png", "Daniel Scharstein, Middlebury Stereo Datasets 2014", "CC0-1.0"
    ),
    _sample("hubble", "hubble_deep_field.jpg", "NASA", "public domain"),
    _sample("cameraman", "camera.png", "Lav Varshney", "CC0-1.0"),
    _wallpaper("paint-brushes", "Picture_1A_by_freespace", 'Trevor "Freespace"', CC_BY),
    _wallpaper("wine", "Wine_by_Jakkub_Mede", "Jakub Mede", CC_BY),
    _wallpaper("meadow", "aitzgorri_by_Aitzol_Berasategi", BERASATEGI, CC_BY),
    _wallpaper("dogs", "friends_by_Aitzol_Berasategi", BERASATEGI, CC_BY),
    _wallpaper("creek", "life_by_Aitzol_Berasategi", BERASATEGI, CC_BY),
    _wallpaper("mountains", "picosdeeuropa_by_Aitzol_Berasategi", BERASATEGI, CC_BY),
    _wallpaper("wooden-bird", "free_by_Peter_Nerlich", "Peter Nerlich", "CC-BY-SA-4.0"),
    _wallpaper("nuthatch", "Kleiber_by_Lukas_Baubkus", "Lukas Baubkus", "CC-BY-SA-3.0", "20.04"),
    _wallpaper("large-sunset", "sunset_by_Aitzol_Berasategi", BERASATEGI, CC_BY, is_large=True),
    _wallpaper("large-leaves", "Dragonfly_by_Bolly", "Bolly", "CC-BY-SA-4.0", is_large=True),
    _wallpaper(
        "large-dandelions", "seeding_by_Clements_Engelhardt", "Clemens Engelhardt", "CC0-1.0", is_large=True
    ),
    replace(FIG_BOWL, name="large-fig-bowl", is_large=True),
)
