import { Unknown } from "../shell/unknown.tsx";

export default function NotFound() {
  return <Unknown />;
}
