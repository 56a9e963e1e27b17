import { Button } from '@fluentui/react-components';

interface ShowMoreProps {
  /** What `useReadPages` gives. */
  readonly pages: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    fetchNextPage(): unknown;
  };
  readonly label: string;
}

/** The way to the next page of a list, as long as there is one. */
export const ShowMore = ({ pages, label }: ShowMoreProps) =>
  pages.hasNextPage && (
    <div>
      <Button disabledFocusable={pages.isFetchingNextPage} onClick={() => pages.fetchNextPage()}>
        {label}
      </Button>
    </div>
  );
