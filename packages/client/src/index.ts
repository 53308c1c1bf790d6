// Room of the published client that asks "must I ask again?"; depends on nothing. Nothing to ask yet.
export {};
