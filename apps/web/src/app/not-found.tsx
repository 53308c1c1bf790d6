import { Unknown } from "../shell/state.tsx";

export default function NotFound() {
  return <Unknown />;
}
