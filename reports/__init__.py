"""What is shown and handed over: exhibits, decks, slides, and the files made from them. No Streamlit."""
