// In the package this is the shapes' own file; here it leads there.
export type * from "../../core/wire";
