import type { Action, MomentOf } from '../record/trace.ts';
import { shortName } from '../record/command.ts';
import { shortValue } from '../record/value.ts';
import { firstOf } from '../steps/step-facts.ts';
import { code } from './code.ts';
import { type Facts, nameOf } from './facts.ts';
import { partyName } from './speaker.ts';

type LifeMoment = MomentOf<
  'acted' | 'loaded' | 'closed' | 'prevented' | 'exited' | 'stopped' | 'console' | 'panicked'
>;

/** The sentence for what happens to documents, windows and the process, or to a message without a receiver. */
export function lifeSentence(moment: LifeMoment, facts: Facts, here: string): string {
  switch (moment.kind) {
    case 'acted':
      return acted(moment, facts, here);
    case 'loaded':
      return loaded(moment, facts, here);
    case 'closed':
      return `The window ${code(moment.window)} is gone, with its page and every promise that waited there.`;
    case 'prevented':
      return `A page listens for the close request of ${code(moment.window)}, so the core process keeps the window and leaves the rest to the page.`;
    case 'exited':
      return moment.how === 'abort'
        ? `The whole process aborts: ${code('SIGABRT')}. Every window and every promise goes with it.`
        : `No window is left, so the app ends: ${code('exit')}. A task that was running may be cut off.`;
    case 'stopped':
      return stopped(moment, facts, here);
    case 'console':
      return `The console of ${here} gets the error ${code(moment.text)}. That is all: nothing settles the promise.`;
    case 'panicked':
      return `${nameOf(facts)} panics with ${code(moment.text)}. ${
        moment.actor === 'core/main'
          ? 'It is on the main thread.'
          : 'The runtime contains it, and nobody is left to answer.'
      }`;
  }
}

function loaded(moment: MomentOf<'loaded'>, { trace }: Facts, here: string): string {
  const origin = code(moment.origin);
  if (trace.actors.find(({ id }) => id === moment.actor)?.kind === 'isolation-frame')
    return `The document of ${here} is there, with a separate origin: ${origin}. It holds this run’s AES key.`;
  const { document = 1 } = moment;
  const from = comingFrom(moment);
  return document > 1
    ? `Document ${document} of ${here} is there, with the origin ${origin}${from}. The one before is gone, with its promises and callbacks.`
    : `The document of ${here} is there, with the origin ${origin}${from}. Its own scripts can call ${code('invoke')} from now on.`;
}

/** Where a page comes from, if it is not the app's own scheme. */
function comingFrom({ from }: MomentOf<'loaded'>): string {
  if (from === undefined) return '';
  switch (from) {
    case 'devUrl':
      return `, from the server of ${code('devUrl')}: this is a development build, and the page is local`;
    case 'frontendDist':
      return `, from the server that ${code('frontendDist')} names: it is local`;
    case 'registeredScheme':
      return ', by a scheme that the app registered: it is local';
    case 'elsewhere':
      return ', which is not the app’s own: it is remote';
    case 'blank':
      return `, since ${code('about:blank')} has none`;
    case 'data':
      return `, since a ${code('data:')} URL has none`;
  }
}

function acted({ actor, action }: MomentOf<'acted'>, facts: Facts, here: string): string {
  if (actor === 'user') return `The user ${actionWords(action)}.`;
  if (actor.startsWith('core/'))
    return `${facts.call ? nameOf(facts) : 'The core process'} ${actionWords(action)}.`;
  return `In ${here}: ${actionWords(action)}.`;
}

function actionWords(action: Action): string {
  switch (action.type) {
    case 'reload':
      return 'the page calls `location.reload()`';
    case 'navigate':
      return `the page leaves for ${code(action.to)}`;
    case 'resend':
      return `a script sends the sealed message for ${code(shortName(action.command))} once more, with the same ids`;
    case 'navigateWindow':
      return `makes the window ${code(action.window)} leave for ${code(action.to)}`;
    case 'addCapability':
      return `adds the capability ${code(action.identifier)}, which gives ${code(action.permissions.join(', '))} from now on`;
    case 'injectScripts':
      return 'Tauri’s scripts run first: `window.isTauri` is true, `__TAURI_INTERNALS__` holds `invoke`, the window’s label and the sender with its key';
    case 'addFrame':
      return 'the document is parsed, and Tauri’s script adds the isolation frame: an `<iframe sandbox="allow-scripts">`';
    case 'open':
      return `creates the window ${code(action.window)}`;
    case 'dialog':
      return `shows the dialog ${code(action.text)} and waits for the user`;
    case 'close':
      return `asks to close the window ${code(action.window)}`;
    case 'resize':
      return `makes the window ${code(action.window)} ${action.width} × ${action.height}`;
    case 'drop':
      return `drops ${code(action.path)} on the window ${code(action.window)}`;
    case 'answer':
      return `answers the dialog with ${code(action.with)}`;
  }
}

function stopped(moment: MomentOf<'stopped'>, facts: Facts, here: string): string {
  const wire = facts.message?.wire;
  if (moment.reason === 'channelClosed')
    return `The webview is gone, so message ${moment.index} of channel ${moment.callback} is dropped (index ${moment.index}); ${code('send')} still says ${code('Ok')}.`;
  if (moment.reason === 'noUri')
    return `The page has a ${code('data:')} URL, which is no URI for wry, so what it posts is dropped: the core process sees nothing of ${nameOf(facts)}, and nobody says so.`;
  if (wire?.form !== 'request') return `${unreceived(facts)} reaches nobody: ${stopWords(moment)}.`;
  if (moment.actor.startsWith('iso('))
    return `The page’s policy has ${code(stopWords(moment))}, which does not allow ${code(wire.url)}: ${here} stays empty, and nobody says so but the console.`;
  const warns = firstOf(facts.step, 'console')
    ? ' Tauri’s script warns in the console and sends by postMessage from here on.'
    : '';
  switch (moment.reason) {
    case 'reload':
    case 'navigation':
      return `The engine aborts the open request for ${nameOf(facts)}: its ${code('fetch')} rejects.${warns}`;
    case 'mixedContent':
      return `Reported, not proven here: the page comes by ${code('https')}, and WebKit on macOS takes ${code('ipc:')} for insecure, so the engine stops the request for ${nameOf(facts)} and ${code('fetch')} rejects.${warns}`;
    case 'policy':
      return `The page’s policy has ${code(moment.directive)}, so the engine stops the request for ${nameOf(facts)}: the core process sees nothing of it, and ${code('fetch')} rejects.${warns}`;
    default:
      return `The request for ${nameOf(facts)} reaches nobody: ${stopWords(moment)}.${warns}`;
  }
}

/** What a page does not receive. */
function unreceived({ message, trace }: Facts): string {
  if (!message) return 'The message';
  const { wire } = message;
  if (wire.form === 'post') return `The message of ${code(partyName(message.from, trace))}`;
  if (wire.form === 'frame') return `The message for ${code(partyName(message.to, trace))}`;
  if (wire.form === 'response') return `The answer with status ${wire.status}`;
  return wire.form === 'eval' && wire.purpose === 'callback'
    ? `The answer ${code(shortValue(wire.value, 24))}`
    : `The script for ${code(partyName(message.to, trace))}`;
}

function stopWords(moment: MomentOf<'stopped'>): string {
  switch (moment.reason) {
    case 'policy':
      return moment.directive;
    case 'reload':
      return 'aborted by the reload';
    case 'navigation':
      return 'aborted, since its page leaves';
    case 'notTopDocument':
      return 'the web engine hands on what the top document posts, and this is a frame in it';
    case 'otherOrigin':
      return `the frame only takes messages of the origin that its window was opened with, and this page is ${code(moment.origin)}`;
    case 'windowClosed':
    case 'channelClosed':
      return 'its window is closed';
    case 'requestAborted':
      return 'its request was aborted';
    case 'loadFailed':
      return moment.text;
    case 'mixedContent':
      return 'the page comes by `https`';
    case 'noUri':
      return 'the URL of its page is no URI';
  }
}
