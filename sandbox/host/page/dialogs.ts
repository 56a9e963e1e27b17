import { byId, make } from './dom.ts';
import type { Reply, TeamsFrame, TeamsProtocol } from './protocol.ts';

/** A dialog the tab asks for; teams-js waits for `reply` until it is closed. */
export interface WantedDialog {
  readonly opener: TeamsFrame;
  readonly url: URL;
  readonly title: string;
  readonly height?: number | undefined;
  readonly width?: number | undefined;
  readonly reply: Reply;
}

/** Shows one dialog at a time, as Teams does: a second one replaces the first. */
export const dialogs = (protocol: TeamsProtocol) => {
  const box = byId('dialog', HTMLDialogElement);
  const place = byId('dialog-frame', HTMLElement);
  let open: { readonly frame: TeamsFrame; readonly reply: Reply } | undefined;

  const end = (...answer: readonly unknown[]) => {
    if (!open) return;
    const { frame, reply } = open;
    open = undefined;
    protocol.remove(frame);
    frame.element.remove();
    reply(...answer);
    box.close();
  };
  const resize = (width?: number, height?: number) => {
    if (width) place.style.width = `${width}px`;
    if (height) place.style.height = `${height}px`;
  };
  const cancel = () => end('User cancelled/closed the task module.');
  byId('dialog-close', HTMLButtonElement).addEventListener('click', cancel);
  box.addEventListener('close', cancel);

  return {
    resize,
    open({ opener, url, title, width, height, reply }: WantedDialog) {
      cancel();
      const element = make('iframe', { src: url.href, title: title || 'Guildhall dialog' });
      const frame: TeamsFrame = { element, origin: url.origin, context: 'task', opener };
      byId('dialog-title', HTMLElement).textContent = title || 'Guildhall';
      resize(width ?? 560, height ?? 480);
      protocol.add(frame);
      place.replaceChildren(element);
      open = { frame, reply };
      box.showModal();
    },
    /** The dialog's own page says it is done; another frame cannot close it. */
    complete(frame: TeamsFrame, result: unknown) {
      if (open?.frame === frame) end(null, result);
    },
  };
};

export type Dialogs = ReturnType<typeof dialogs>;
