import pageStart from './page-start.ts';
import invokeSuccess from './invoke-success.ts';
import invokeError from './invoke-error.ts';
import unknownCommand from './unknown-command.ts';
import missingArgument from './missing-argument.ts';
import blockedMainThread from './blocked-main-thread.ts';
import rawBytes from './raw-bytes.ts';
import postMessageFallback from './post-message-fallback.ts';
import invokeDeniedByWindow from './invoke-denied-by-window.ts';
import invokeDeniedByScope from './invoke-denied-by-scope.ts';
import remoteOriginDenied from './remote-origin-denied.ts';
import wrongInvokeKey from './wrong-invoke-key.ts';
import wrongTwice from './wrong-twice.ts';
import emitToAll from './emit-to-all.ts';
import coreEmit from './core-emit.ts';
import emitToOneWindow from './emit-to-one-window.ts';
import whoHears from './who-hears.ts';
import onceAndUnlisten from './once-and-unlisten.ts';
import channelProgress from './channel-progress.ts';
import isolationSuccess from './isolation-success.ts';
import isolationHook from './isolation-hook.ts';
import isolationTampered from './isolation-tampered.ts';
import compromisedScript from './compromised-script.ts';
import forgedRequest from './forged-request.ts';
import closeWhilePending from './close-while-pending.ts';
import foreignIframe from './foreign-iframe.ts';
import commandPanics from './command-panics.ts';
import reloadWhilePending from './reload-while-pending.ts';
import starvedIsolationFrame from './starved-isolation-frame.ts';
import leftoverPermissions from './leftover-permissions.ts';
import closeAfterReload from './close-after-reload.ts';
import type { Scenario } from '../simulation/scenario/scenario.ts';

/** Every scenario at once, for the build, the terminal and the tests; a page never imports this. */
export const scenarios: readonly Scenario[] = [
  pageStart,
  invokeSuccess,
  invokeError,
  unknownCommand,
  missingArgument,
  blockedMainThread,
  rawBytes,
  postMessageFallback,
  invokeDeniedByWindow,
  invokeDeniedByScope,
  remoteOriginDenied,
  wrongInvokeKey,
  wrongTwice,
  emitToAll,
  coreEmit,
  emitToOneWindow,
  whoHears,
  onceAndUnlisten,
  channelProgress,
  isolationSuccess,
  isolationHook,
  isolationTampered,
  compromisedScript,
  forgedRequest,
  closeWhilePending,
  foreignIframe,
  commandPanics,
  reloadWhilePending,
  starvedIsolationFrame,
  leftoverPermissions,
  closeAfterReload,
];
