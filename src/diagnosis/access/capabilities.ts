import type { ReadApp } from '../../schemas/project/read-app.ts';
import type { Place, SourcePath, SourceTree } from '../../schemas/project/source-tree.ts';
import {
  type Capability,
  capabilitiesInUse,
  capabilityOf,
  type ConfiguredCapability,
  UnknownCapabilityError,
} from '../../simulation/acl/capability.ts';
import { placeIn, valueAt } from './place.ts';

/** A capability with the place of all that it says. */
export interface PlacedCapability {
  readonly capability: Capability;
  readonly tree: SourceTree;
  /** Written in the configuration itself. */
  readonly isInConfig: boolean;
}

/** What stops the build of an app, in Tauri's words, or in ours where a file is malformed. */
export interface BuildStop {
  readonly place: Place;
  readonly text: string;
  readonly from: 'tauri-build' | 'resolver' | 'here';
  readonly advice?: string;
  /** What to write in place of the value at that place. */
  readonly replacement?: string;
}

export interface AppCapabilities {
  readonly inUse: readonly PlacedCapability[];
  /** Of files that the configuration does not name. */
  readonly notInUse: readonly PlacedCapability[];
  readonly stops: readonly BuildStop[];
  /** A capability with more permissions than are read here, which is left out. */
  readonly tooLong?: string;
  /** Where the configuration lists the capabilities in use, if it does. */
  readonly list?: SourceTree;
}

/** More permissions than this of one capability are not read: their commands would not fit into memory. */
const MAX_PERMISSIONS = 2_000;

const LIST: SourcePath = ['app', 'security', 'capabilities'];

/** The capabilities of an app's files and configuration, and which of them are in use. */
export function capabilitiesOf({ project }: ReadApp): AppCapabilities {
  const { config } = project;
  const ofFiles = project.capabilities.map(({ data, tree }): PlacedCapability => ({
    capability: capabilityOf(data),
    tree,
    isInConfig: false,
  }));
  const list = config && valueAt(config.tree, LIST);
  const stops: BuildStop[] = [];
  const inPlace: PlacedCapability[] = [];
  let configured = (config?.data.capabilities ?? []).map(
    (entry, index): { readonly entry: ConfiguredCapability; readonly index: number } => {
      if (typeof entry === 'string') return { entry, index };
      const capability = capabilityOf(entry);
      const tree = list && valueAt(list, [index]);
      if (tree) inPlace.push({ capability, tree, isInConfig: true });
      return { entry: capability, index };
    },
  );
  const placed = new Map([...ofFiles, ...inPlace].map((each) => [each.capability, each]));
  const isListed = configured.length > 0;
  for (;;) {
    try {
      const inUse =
        isListed && configured.length === 0
          ? []
          : capabilitiesInUse(
              ofFiles.map(({ capability }) => capability),
              configured.map(({ entry }) => entry),
            );
      const used = new Set(inUse);
      const isShort = ({ permissions }: Capability) => permissions.length <= MAX_PERMISSIONS;
      const long = inUse.find((capability) => !isShort(capability));
      return {
        inUse: inUse.filter(isShort).flatMap((capability) => placed.get(capability) ?? []),
        notInUse: ofFiles.filter(({ capability }) => !used.has(capability)),
        stops,
        ...(long && {
          tooLong: `the capability “${long.identifier}” lists more permissions than are read here`,
        }),
        ...(isListed && list && { list }),
      };
    } catch (error) {
      if (!(error instanceof UnknownCapabilityError)) throw error;
      const missing = firstMissing(configured, ofFiles);
      if (!missing) throw error;
      stops.push({
        place: list ? placeIn(list, [missing.index]) : { file: 'tauri.conf.json', line: 1, column: 1 },
        text: error.message,
        from: 'tauri-build',
      });
      configured = configured.filter((each) => each !== missing);
    }
  }
}

interface Configured {
  readonly entry: ConfiguredCapability;
  readonly index: number;
}

/** The first entry that names no file's capability, or one that an entry before it names. */
function firstMissing(
  configured: readonly Configured[],
  ofFiles: readonly PlacedCapability[],
): Configured | undefined {
  const left = new Set(ofFiles.map(({ capability }) => capability.identifier));
  return configured.find(({ entry }) => typeof entry === 'string' && !left.delete(entry));
}
