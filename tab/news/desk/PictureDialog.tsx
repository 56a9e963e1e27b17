import { Button, Field, Input } from '@fluentui/react-components';
import { type FormEvent, useId, useState } from 'react';
import type { Description, Endpoint } from '../../../api/contract/endpoint.ts';
import type { ArticleId, ImageId } from '../../../api/news/contract.ts';
import type { SendImageInput, SentImage } from '../../../api/news/image.contract.ts';
import { useWrite } from '../../shell/api.tsx';
import { Problem } from '../../shell/Problem.tsx';
import { DeskDialog } from './DeskDialog.tsx';
import { editorText as text } from './editor.text.ts';

const MAX_BYTES = 5_000_000;

/** Where the pictures of an article go: by which call, and which one shows them. */
export interface PictureDesk {
  readonly article: ArticleId;
  readonly send: Description & Endpoint<SendImageInput, SentImage>;
  readonly show: Description;
}

interface PictureDialogProps {
  readonly pictures: PictureDesk;
  readonly onAdd: (image: ImageId, description: string) => void;
  readonly onClose: () => void;
}

/** Asks for a picture and for its description: one is not taken without the other. */
export const PictureDialog = ({ pictures, onAdd, onClose }: PictureDialogProps) => {
  const [file, setFile] = useState<File>();
  const [description, setDescription] = useState('');
  const [isTried, setIsTried] = useState(false);
  const form = useId();
  const said = description.trim();
  const send = useWrite(pictures.send, { changes: [pictures.show], done: ({ image }) => onAdd(image, said) });
  const wrongFile =
    file === undefined ? text.pictureMissing : file.size > MAX_BYTES ? text.pictureTooLarge : undefined;
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (file === undefined || wrongFile !== undefined || said === '') return;
    send.mutate({ id: pictures.article, picture: await base64Of(file) });
  };
  return (
    <DeskDialog
      title={text.pictureTitle}
      onClose={onClose}
      action={
        <Button type="submit" form={form} appearance="primary" disabledFocusable={send.isPending}>
          {text.addPicture}
        </Button>
      }
    >
      <form id={form} onSubmit={onSubmit} noValidate>
        <Field
          label={text.pictureFile}
          hint={text.pictureFileHint}
          {...(isTried && wrongFile !== undefined && { validationMessage: wrongFile })}
        >
          <input
            type="file"
            accept="image/png,image/jpeg,image/webp"
            onChange={({ target }) => setFile(target.files?.[0])}
          />
        </Field>
        <Field
          label={text.description}
          hint={text.descriptionHint}
          {...(isTried && said === '' && { validationMessage: text.descriptionMissing })}
        >
          <Input value={description} maxLength={300} onChange={(_, { value }) => setDescription(value)} />
        </Field>
      </form>
      {send.error !== null && <Problem problem={send.error} />}
    </DeskDialog>
  );
};

/** The bytes of a file as base64, by the browser itself: a loop over five million characters would stop the page. */
const base64Of = (file: File): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).replace(/^data:[^,]*,/, '')));
    reader.addEventListener('error', () => reject(reader.error));
    reader.readAsDataURL(file);
  });
