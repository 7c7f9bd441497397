declare const brand: unique symbol;

/** A primitive that only its own parser or constructor can produce; costs nothing at run time. */
export type Branded<Base, Name extends string> = Base & { readonly [brand]: Name };
