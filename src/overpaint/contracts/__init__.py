"""One file, one HTTP dialect; siblings never import each other.

dashscope   Alibaba Model Studio          files   the signed links that every dialect hands out
http        what the dialects share       fetch   guarded download of input images
"""
