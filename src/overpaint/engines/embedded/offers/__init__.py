"""What works instead of an edit that was refused.

    reason -> usual steps -> those that the picture has something for -> instructions -> those that were tried and work
              usual          picture                                     asking          trying

Without a picture, as `overpaint understand` is, the usual steps are told as they are.
"""
