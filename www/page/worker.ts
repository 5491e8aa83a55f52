// The page's engine in its own thread: reads dropped files in slices and never holds up typing.
import * as glue from "#engine";
import { serve, type Package, type Port } from "../core/engine";
import { startEngine } from "../core/load";

serve(startEngine().then(() => glue as unknown as Package), globalThis as unknown as Port);
