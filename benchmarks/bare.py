"""A bare page: a select box and as many empty charts as CHARTS says. What Streamlit and Plotly cost by themselves."""

import os

import plotly.graph_objects as go
import streamlit as st

st.set_page_config(layout="wide")
chosen = st.selectbox("Choice", range(20))
for number in range(int(os.environ["CHARTS"])):
    figure = go.Figure({"layout": {"height": 300, "title": {"text": str(chosen)}}})
    st.plotly_chart(figure, key=f"chart-{number}", theme=None, config={"displayModeBar": False})
