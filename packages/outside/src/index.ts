// Room of the world beyond: guarded fetch and mail will live here. Nothing reaches out yet.
export {};
